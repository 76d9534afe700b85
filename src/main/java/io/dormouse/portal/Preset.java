package io.dormouse.portal;

import static io.dormouse.portal.NameRule.Letters.ALPHANUMERIC;
import static io.dormouse.portal.NameRule.Letters.ANY;
import static io.dormouse.portal.NameRule.Letters.ASCII;
import static io.dormouse.portal.NameRule.Letters.USER;
import static io.dormouse.portal.NameRule.Letters.WORD;

import java.util.List;

/**
 * What portals take: which keys, which names, and which fingerprint they show.
 *
 * <p>Each constant says where that is written. Where sources differ, the stricter one counts, so that a key made for a preset
 * is taken by old and new installations. Where nothing is written down, what all others take is what is made.
 */
public enum Preset {
    /** A server of one's own, or a portal of which nothing is known: anything goes. */
    GENERIC("generic", "", Types.ALL, 1024, 16384, List.of(), name(255), Shown.SHA256),

    /**
     * Triton, Joyent's public cloud before it, and their portals.
     *
     * <p>Types: sshpk in {@code parseKey(key, 'ssh')}, which CloudAPI's users' directory calls; Ed25519 signs in since CloudAPI
     * 9.18. Sizes: the portal took files of at most 1,024 bytes, which a line of RSA 4096 is below with any name. Names: the
     * portal's form, and no character that means something in an LDAP filter. Fingerprint: MD5, which also names a key in the API.
     *
     * @see <a href="https://github.com/TritonDataCenter/sdc-cloudapi/blob/master/docs/index.md">CloudAPI, keys</a>
     * @see <a href="https://github.com/TritonDataCenter/node-ufds/blob/master/lib/index.js">node-ufds, addKey</a>
     * @see <a href="https://github.com/mnx-solutions/sdc-piranha">the portal's forms: account-ssh-import, ssh-form</a>
     */
    TRITON(
            "triton",
            "Triton (Joyent)",
            Types.ALL,
            2048,
            4096,
            List.of(),
            new NameRule(255, WORD, " -", true),
            Shown.MD5),

    /**
     * GitHub: the first words that its API takes, but no DSA since March 2022. It writes down neither a longest title nor a
     * largest key: the shortest title and the largest key of the others are never too much.
     *
     * @see <a href="https://github.com/github/rest-api-description">the API's description, POST /user/keys</a>
     * @see <a
     *     href="https://docs.github.com/en/authentication/connecting-to-github-with-ssh/adding-a-new-ssh-key-to-your-github-account">Adding
     *     a new SSH key</a>
     * @see <a href="https://github.blog/security/application-security/improving-git-protocol-security-github/">Improving Git
     *     protocol security</a>
     */
    GITHUB("github", "GitHub", Types.ALL, 2048, 4096, List.of(), name(50), Shown.SHA256),

    /**
     * GitLab: RSA to 4,096 bits, ECDSA 256 to 521, Ed25519; titles to 255 characters.
     *
     * @see <a href="https://docs.gitlab.com/user/ssh/">Use SSH keys with GitLab</a>
     * @see <a href="https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/gitlab/ssh_public_key.rb">ssh_public_key.rb</a>
     */
    GITLAB("gitlab", "GitLab", Types.ALL, 2048, 4096, List.of(), name(255), Shown.SHA256),

    /**
     * Gitea and Forgejo: RSA from 3,071 bits in newer versions; titles to 50 characters.
     *
     * @see <a href="https://docs.gitea.com/administration/config-cheat-sheet#ssh-minimum-key-sizes-sshminimum_key_sizes">SSH
     *     Minimum Key Sizes</a>
     * @see <a href="https://github.com/go-gitea/gitea/blob/main/services/forms/user_form.go">AddKeyForm</a>
     */
    GITEA("gitea", "Gitea, Forgejo", Types.ALL, 3071, 16384, List.of(), name(50), Shown.SHA256),

    /**
     * OpenStack, by Horizon's form: {@code ^\w+(?:[- ]\w+)*$}, 255 characters; Nova shows MD5.
     *
     * @see <a
     *     href="https://opendev.org/openstack/horizon/src/branch/master/openstack_dashboard/dashboards/project/key_pairs/forms.py">Horizon,
     *     forms.py</a>
     * @see <a href="https://docs.openstack.org/api-ref/compute/#keypairs-keypairs">Compute API, keypairs</a>
     */
    OPENSTACK(
            "openstack",
            "OpenStack",
            Types.ALL,
            2048,
            16384,
            List.of(),
            new NameRule(255, WORD, " -", false),
            Shown.MD5),

    /**
     * Amazon EC2's import: Ed25519, and RSA of 1,024, 2,048 and 4,096 bits and no others, of which the first is too weak to be
     * made here; names of at most 255 characters of US-ASCII without spaces around them. EC2 shows the MD5 of an imported RSA key's DER form, and for Ed25519 what OpenSSH shows.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-key-pairs.html">Create a key pair</a>
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html">Verify the fingerprint</a>
     */
    AWS(
            "aws",
            "Amazon EC2",
            List.of(Types.RSA, Types.ED25519),
            2048,
            4096,
            List.of(2048, 4096),
            new NameRule(255, ASCII, "", true),
            Shown.DER_MD5),

    /**
     * Azure: RSA from 2,048 bits. The guide names Ed25519 too, in its newer versions; the API that stores a key asks for ssh-rsa
     * still, in that of March 2026 as well. A key is a resource of Microsoft.Compute, whose names are told one by one but not
     * this one's: 64 letters and digits, with underscores and hyphens inside, are taken for disks, images and machines alike.
     *
     * @see <a href="https://learn.microsoft.com/en-us/rest/api/compute/ssh-public-keys/create">SSH public keys, create</a>
     * @see <a href="https://learn.microsoft.com/en-us/azure/virtual-machines/linux/create-ssh-keys-detailed">Supported SSH key
     *     formats</a>
     * @see <a href="https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/resource-name-rules">Naming
     *     rules</a>
     */
    AZURE(
            "azure",
            "Microsoft Azure",
            List.of(Types.RSA),
            2048,
            4096,
            List.of(),
            new NameRule(64, ALPHANUMERIC, "_-", true),
            Shown.SHA256),

    /**
     * Google Cloud: the name behind a key in the metadata is the user's name on the machines, made there by useradd. Their agent
     * writes the key into authorized_keys as it stands, so that sshd alone says which types it takes; no largest one is told.
     *
     * @see <a
     *     href="https://github.com/GoogleCloudPlatform/guest-agent/blob/main/google_guest_agent/non_windows_accounts.go">the
     *     agent: getUserKeys, updateAuthorizedKeysFile</a>
     * @see <a href="https://cloud.google.com/compute/docs/connect/add-ssh-keys">Add SSH keys to VMs</a>
     * @see <a href="https://cloud.google.com/compute/docs/connect/create-ssh-keys">Create SSH keys</a>
     */
    GOOGLE("google", "Google Cloud", Types.ALL, 2048, 4096, List.of(), new NameRule(32, USER, "-", true), Shown.SHA256),

    /**
     * Apache CloudStack: keys by their first word, in 5,120 characters, which a line of RSA 16384 is below; names in a column
     * of 256; shows MD5.
     *
     * @see <a
     *     href="https://github.com/apache/cloudstack/blob/main/engine/schema/src/main/resources/META-INF/db/schema-21to22.sql">the
     *     table ssh_keypairs</a>
     * @see <a
     *     href="https://github.com/apache/cloudstack/blob/main/utils/src/main/java/com/cloud/utils/ssh/SSHKeysHelper.java">SSHKeysHelper</a>
     */
    CLOUDSTACK("cloudstack", "Apache CloudStack", Types.ALL, 2048, 16384, List.of(), name(255), Shown.MD5);

    /** Which fingerprint a portal's list of keys shows. */
    public enum Shown {
        SHA256,
        MD5,
        /** MD5 over the key's SubjectPublicKeyInfo in DER, where the key is RSA; SHA256 for others. */
        DER_MD5
    }

    private static final class Types {
        static final String RSA = "ssh-rsa";
        static final String ED25519 = "ssh-ed25519";
        static final List<String> ALL =
                List.of(RSA, ED25519, "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521");
    }

    private final String id;
    private final String product;
    private final List<String> types;
    private final int fewestRsaBits;
    private final int mostRsaBits;
    private final List<Integer> rsaSizes;
    private final NameRule names;
    private final Shown shown;

    Preset(
            String id,
            String product,
            List<String> types,
            int fewestRsaBits,
            int mostRsaBits,
            List<Integer> rsaSizes,
            NameRule names,
            Shown shown) {
        this.id = id;
        this.product = product;
        this.types = types;
        this.fewestRsaBits = fewestRsaBits;
        this.mostRsaBits = mostRsaBits;
        this.rsaSizes = rsaSizes;
        this.names = names;
        this.shown = shown;
    }

    private static NameRule name(int most) {
        return new NameRule(most, ANY, "", true);
    }

    /** The one with this name in a portal's page; {@link #GENERIC} where there is none. */
    public static Preset of(String id) {
        for (Preset preset : values()) {
            if (preset.id.equals(id)) {
                return preset;
            }
        }
        return GENERIC;
    }

    /** What a portal's page calls it: {@code "triton"}. */
    public String getId() {
        return id;
    }

    /** What people call it; empty for {@link #GENERIC}. */
    public String getProduct() {
        return product;
    }

    /**
     * Whether it takes such a key.
     *
     * @param type as in front of a public key's line
     */
    public boolean takes(String type, int bits) {
        if (this == GENERIC) {
            return true;
        }
        if (!type.equals(Types.RSA)) {
            return types.contains(type);
        }
        return bits >= fewestRsaBits && bits <= mostRsaBits && (rsaSizes.isEmpty() || rsaSizes.contains(bits));
    }

    public NameRule names() {
        return names;
    }

    /** Which fingerprint to compare with, for a key of this type. */
    public Shown shown(String type) {
        return shown == Shown.DER_MD5 && !type.equals(Types.RSA) ? Shown.SHA256 : shown;
    }
}
