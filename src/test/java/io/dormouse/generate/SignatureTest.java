package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.generate.RsaSignature.Hash;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.KeySpec;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureTest {

    private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEST = "test".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource(Hash.class)
    void anRsaSignatureIsTheOneThatTheJdkMakes(Hash hash) throws Exception {
        RsaPrivateKey key = (RsaPrivateKey) GoldenKeys.generate(new KeySpec(KeySpec.Algorithm.RSA, 2048));
        Signature jdk = Signature.getInstance(hash + "withRSA");
        jdk.initSign(KeyFactory.getInstance("RSA")
                .generatePrivate(
                        new RSAPrivateKeySpec(key.publicKey().n(), key.d().number())));
        jdk.update(SAMPLE);
        byte[] signature = RsaSignature.sign(key, hash, SAMPLE);
        assertArrayEquals(jdk.sign(), signature);
        assertTrue(RsaSignature.verify(key.publicKey(), hash, SAMPLE, signature));
        assertFalse(RsaSignature.verify(key.publicKey(), hash, TEST, signature));
        signature[100] ^= 1;
        assertFalse(RsaSignature.verify(key.publicKey(), hash, SAMPLE, signature));
        assertFalse(RsaSignature.verify(key.publicKey(), hash, SAMPLE, new byte[255]));
        assertFalse(RsaSignature.verify(key.publicKey(), hash, SAMPLE, new byte[257]));
        byte[] tooLarge = new byte[256];
        java.util.Arrays.fill(tooLarge, (byte) 0xFF);
        assertFalse(RsaSignature.verify(key.publicKey(), hash, SAMPLE, tooLarge));
    }

    /** RFC 6979 appendices A.2.5 to A.2.7, with each curve's own hash. */
    @ParameterizedTest
    @CsvSource({
        "NISTP256, C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721,"
                + "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716,"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
        "NISTP384, 6B9D3DAD2E1B8C1C05B19875B6659F4DE23C3B667BF297BA9AA47740787137D896D5724E4C70A825F872C9EA60D2EDF5,"
                + "94EDBB92A5ECB8AAD4736E56C691916B3F88140666CE9FA73D64C4EA95AD133C81A648152E44ACF96E36DD1E80FABE46,"
                + "99EF4AEB15F178CEA1FE40DB2603138F130E740A19624526203B6351D0A3A94FA329C145786E679E7B82C71A38628AC8",
        "NISTP521, 00FAD06DAA62BA3B25D2FB40133DA757205DE67F5BB0018FEE8C86E1B68C7E75CAA896EB32F1F47C70855836A6D16FCC146"
                + "6F6D8FBEC67DB89EC0C08B0E996B83538,"
                + "00C328FAFCBD79DD77850370C46325D987CB525569FB63C5D3BC53950E6D4C5F174E25A1EE9017B5D450606ADD152B534931D7D4"
                + "E8455CC91F9B15BF05EC36E377FA,"
                + "00617CCE7CF5064806C467F678D3B4080D6F1CC50AF26CA209417308281B68AF282623EAA63E5B5C0723D8B8C37FF0777B1A20F8"
                + "CCB1DCCC43997F1EE0E44DA4A67A"
    })
    void anEcdsaSignatureHasTheNonceOfRfc6979(EcdsaCurve curve, String x, String r, String s) throws Exception {
        EcdsaPrivateKey key =
                EcdsaPrivateKey.fromScalar(curve, new Secret(HexFormat.of().parseHex(x)));
        EcdsaSignature signature = EcdsaSignature.sign(key, SAMPLE);
        assertEquals(new EcdsaSignature(new BigInteger(r, 16), new BigInteger(s, 16)), signature);
        assertTrue(signature.verify(key.publicKey(), SAMPLE));
        assertFalse(signature.verify(key.publicKey(), TEST));
        assertFalse(new EcdsaSignature(BigInteger.ZERO, BigInteger.ZERO).verify(key.publicKey(), SAMPLE));
        assertFalse(
                new EcdsaSignature(signature.r(), signature.s().add(BigInteger.ONE)).verify(key.publicKey(), SAMPLE));
    }

    /** RFC 8032 section 7.1, test 2. */
    @Test
    void anEd25519SignatureIsThatOfRfc8032() throws Exception {
        EddsaPrivateKey key = EddsaPrivateKey.fromSeed(
                EddsaCurve.ED25519,
                new Secret(
                        HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
        byte[] message = {0x72};
        byte[] signature = Ed25519Signature.sign(key, message);
        assertEquals(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
                HexFormat.of().formatHex(signature));
        assertTrue(Ed25519Signature.verify(key.publicKey(), message, signature));
        assertFalse(Ed25519Signature.verify(key.publicKey(), SAMPLE, signature));
        assertFalse(Ed25519Signature.verify(key.publicKey(), message, new byte[63]));
    }
}
