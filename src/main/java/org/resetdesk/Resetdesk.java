package org.resetdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Resetdesk {

    public static void main(String[] args) {
        SpringApplication.run(Resetdesk.class, args);
    }
}
