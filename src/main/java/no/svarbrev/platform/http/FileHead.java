package no.svarbrev.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** What a file that is downloaded says about itself. */
public record FileHead(String contentType, String fileName) {
    /** @throws IllegalArgumentException for a file name with other than ASCII letters, digits, point, - and _ */
    public FileHead {
        if (!fileName.matches("[A-Za-z0-9._-]{1,120}")) {
            throw new IllegalArgumentException("Not a plain file name: " + fileName);
        }
    }

    public void put(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
    }
}
