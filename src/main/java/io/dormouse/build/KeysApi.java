package io.dormouse.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;

/**
 * The part of Triton's CloudAPI that concerns SSH keys: ListKeys, CreateKey, GetKey, DeleteKey under {@code /my/keys}.
 *
 * <p>Two things are left out on purpose. Requests are not signed, since a new user has no key to sign with; so, unlike CloudAPI's,
 * the answers carry no {@code Access-Control-Allow-Origin}, and another origin's page can neither read nor change anything here.
 */
final class KeysApi {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final AuthorizedKeys keys;

    KeysApi(AuthorizedKeys keys) {
        this.keys = keys;
    }

    void routes(RoutesConfig routes) {
        routes.before("/my/*", Loopback::refuseOtherOrigins);
        routes.get("/my/keys", context -> context.json(keys.list()));
        routes.post("/my/keys", this::create);
        routes.get("/my/keys/{key}", context -> context.json(find(context)));
        routes.delete("/my/keys/{key}", context -> {
            keys.remove(context.pathParam("key"));
            context.status(204);
        });
        routes.exception(CloudApiError.class, (error, context) -> context.status(error.status())
                .json(error.body()));
    }

    private PortalKey find(Context context) {
        String wanted = context.pathParam("key");
        return keys.find(wanted).orElseThrow(() -> CloudApiError.notFound(wanted));
    }

    private void create(Context context) throws IOException {
        JsonNode body = body(context);
        String key = text(body, "key");
        if (key.isBlank()) {
            throw CloudApiError.missingKey();
        }
        PortalKey added = PortalKey.named(text(body, "name"), PastedKey.read(key));
        keys.add(added);
        context.status(201)
                .header("Location", "/my/keys/" + added.fingerprint())
                .json(added);
    }

    // Only this content type: a form of another origin's page can post the others without asking first.
    private static JsonNode body(Context context) throws IOException {
        String type = context.contentType();
        String essence = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.equals("application/json")) {
            throw new CloudApiError(415, "UnsupportedMediaType", "Send the key as application/json.");
        }
        JsonNode body;
        try {
            body = JSON.readTree(context.bodyAsBytes());
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the text, which may be a private key.
            throw new CloudApiError(400, "InvalidContent", "The body is not JSON.");
        }
        if (!body.isObject()) {
            throw new CloudApiError(400, "InvalidContent", "The body is not a JSON object.");
        }
        return body;
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw CloudApiError.invalidArgument(field + " must be a String");
        }
        return value.textValue();
    }
}
