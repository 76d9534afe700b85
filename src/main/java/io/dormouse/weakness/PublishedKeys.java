package io.dormouse.weakness;

import io.dormouse.key.Fingerprint;
import io.dormouse.key.PublicBlob;

/**
 * Keys whose private half anyone can download: those of Vagrant's machines, and of the devices in Rapid7's collection
 * ssh-badkeys, which log in with them or show them as their own.
 */
final class PublishedKeys {

    /** The first 60 bits of each SHA-256 fingerprint, in base64: by chance a key begins like one of them once in 2^54. */
    private static final String FINGERPRINTS =
            "+LQ1rkRWS3 /JLp6z6uGE /rr9hHdFl2 0RCgva9fjv 1M4RzhMyWu 1T/tv+kuYx 4REJomy/Zb 8XeiIuMMG6 9OC9c6oQKF "
                    + "9prMbqhS4Q AKABay46vB AogxJW7+Yz BHnRC+5WxX BpW4vxx4JM BuCSIg4STe CJ/U/F9xf4 F9KYIspH9B Gh0eIu1Aym "
                    + "HCKmculX8P HL7HchiArM HboyXnlo62 IO79IWaJRJ K0ibBdrSRO KI1opHyhNi Kdko2iZS8D Lb30DJg8Yv Lcl4dCjOz4 "
                    + "MAQzAYCHId MEc4HfsOlM MQXcP/tTXW RPT99EeL7W TC9ANa1Fee VtjqZ5fiae WkvqjnyPAe WtRSB8XG5R XOWiL0SiIc "
                    + "Z+q4XhSwWY aKZMxi51eX aPoYT2nPIf b4/5uEu8Ks csFEfFe32u d7Bv1O73pv dwjhp1334u fKki+o9MyI gIJVV2fPBg "
                    + "h1gD8T017X iEYIZLsY3M jkhZ6rCXQM kTEn/MpGqb lS3HDtLKk2 m714YoMFjz mzY0RSkZv3 r0k4QauOKl rGJYhJYrTK "
                    + "s5Qw/PocHr uy5wXyEgbR v4+GWcG3ff vmpX3e8939 whDP3xjKBE wuCw9eo7BP z7xWJ0J6BW zaEfS0zzZ4 ";

    private static final int SHOWN = 10;

    private PublishedKeys() {}

    static boolean contains(PublicBlob key) {
        String fingerprint = Fingerprint.sha256(key);
        int start = fingerprint.indexOf(':') + 1;
        return FINGERPRINTS.contains(fingerprint.substring(start, start + SHOWN) + " ");
    }
}
