package org.resetdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Resetdesk {

    public static void main(String[] args) {
        SpringApplication.run(Resetdesk.class, args);
    }
}
