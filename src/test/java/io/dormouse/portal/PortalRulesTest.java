package io.dormouse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PortalRulesTest {
    @Test
    void aKeyThatThePortalHasTakenIsKnownAndItsNameIsNotFree() {
        HandedKey key = new HandedKey("laptop", "ssh-ed25519 AAAA", "ssh-ed25519", 255, "SHA256:a", "00:11", "");

        PortalRules rules = PortalRules.NONE.with(key);

        assertFalse(PortalRules.NONE.isTaken("laptop"));
        assertTrue(rules.isTaken("Laptop"));
        assertEquals("laptop-2", rules.free("laptop"));
        assertTrue(rules.knows("SHA256:a", "") && rules.knows("", "00:11"));
        assertFalse(rules.knows("SHA256:b", "22:33"));
    }
}
