package io.dormouse.key;

/**
 * A whole key: the private half together with the public one, checked to belong together.
 *
 * <p>A private key takes over the {@link Secret}s it is made from; its {@code toString} shows the public half only.
 */
public sealed interface PrivateKey permits RsaPrivateKey, DsaPrivateKey, EcdsaPrivateKey, EddsaPrivateKey {

    PublicKey publicKey();

    /** Overwrites the secrets; the key is of no use afterwards. */
    void wipe();
}
