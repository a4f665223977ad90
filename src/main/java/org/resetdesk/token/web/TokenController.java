package org.resetdesk.token.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.resetdesk.device.TokenKind;
import org.resetdesk.token.RevealedToken;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{caseNumber}/token")
@Tag(name = "token")
class TokenController {

    private final TokenOwner owner;

    TokenController(TokenOwner owner) {
        this.owner = owner;
    }

    @PostMapping("/reveal")
    @Operation(
            summary = "The token, to the requester of the case",
            description = "403 token.forbidden, account.not-verified; 404 case.unknown; 409 case.state; 410 token.gone")
    ResponseEntity<TokenAnswer> reveal(@PathVariable String caseNumber) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(TokenAnswer.of(owner.receive(caseNumber, "REVEAL")));
    }

    @GetMapping("/file")
    @Operation(
            summary = "The token as an attachment, <serial>-reset.xml or .txt",
            description = "403 token.forbidden, account.not-verified; 404 case.unknown; 409 case.state; 410 token.gone")
    ResponseEntity<byte[]> file(@PathVariable String caseNumber) {
        RevealedToken token = owner.receive(caseNumber, "DOWNLOAD");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(token.kind() == TokenKind.XML ? MediaType.APPLICATION_XML : MediaType.TEXT_PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(token.fileName())
                                .build()
                                .toString())
                .body(token.secret().reveal().getBytes(UTF_8));
    }
}
