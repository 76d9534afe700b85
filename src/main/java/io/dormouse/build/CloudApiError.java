package io.dormouse.build;

import java.util.Map;

/**
 * An answer of Triton's CloudAPI that says no: a status, a code and a message, in the body {@code {"code": …, "message": …}}.
 *
 * <p>The messages begin with CloudAPI's own words, so that programs written against it recognise them; where those words do not
 * tell a person what to do, a colon and a sentence follow.
 */
final class CloudApiError extends RuntimeException {
    private final int status;
    private final String code;
    private final String mended;

    CloudApiError(int status, String code, String message) {
        this(status, code, message, "");
    }

    private CloudApiError(int status, String code, String message, String mended) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.mended = mended;
    }

    /** The same no, with the line that would have been taken: {@code "mended"} in the body, which CloudAPI does not have. */
    CloudApiError with(String line) {
        return new CloudApiError(status, code, getMessage(), line);
    }

    static CloudApiError missingKey() {
        return new CloudApiError(409, "MissingParameter", "key is a required argument");
    }

    static CloudApiError invalidArgument(String message) {
        return new CloudApiError(409, "InvalidArgument", message);
    }

    static CloudApiError invalidKey(String sentence) {
        return invalidArgument("key is invalid: " + sentence);
    }

    static CloudApiError notNew(String sentence) {
        return invalidArgument("key already exists or is invalid: " + sentence);
    }

    static CloudApiError notFound(String what) {
        return new CloudApiError(404, "ResourceNotFound", what + " does not exist");
    }

    int status() {
        return status;
    }

    Map<String, String> body() {
        return mended.isEmpty()
                ? Map.of("code", code, "message", getMessage())
                : Map.of("code", code, "message", getMessage(), "mended", mended);
    }
}
