package org.resetdesk.assessment.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One picture and a few words about it, no more: the container itself reads no further. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** Bytes, for the other fields and the boundaries. */
    private static final long SLACK = 65_536;

    /** Bytes up to which a part never touches the disk. */
    private static final int IN_MEMORY = 65_536;

    @Bean
    MultipartConfigElement multipartConfigElement(@Value("${resetdesk.upload-max-bytes:10485760}") long pictureLimit) {
        return new MultipartConfigElement("", pictureLimit, pictureLimit + SLACK, IN_MEMORY);
    }
}
