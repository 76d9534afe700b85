package io.dormouse.build.substitute.javax.security.auth;

/** What BouncyCastle's key parameters implement. */
public interface Destroyable {
    default void destroy() {}

    default boolean isDestroyed() {
        return false;
    }
}
