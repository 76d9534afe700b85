package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SampleKeys;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class PastedKeyMendsTest {

    /** One whose base64 is padded, and one whose is not. */
    private static final PublicKey RSA = SampleKeys.rsa(1).publicKey();

    private static final PublicKey ED25519 = SampleKeys.ed25519(1).publicKey();
    private static final String R = PublicLine.write(RSA, "");
    private static final String E = PublicLine.write(ED25519, "");
    private static final String R64 = R.substring(8);
    private static final String E64 = E.substring(12);
    private static final String RFC4716 = Rfc4716.write(RSA, "rsa-key-20260131");

    private static final String UNSEEN = "Invisible characters in the text were taken out.";
    private static final String SPACES = "Spaces of other kinds and tabs became ordinary spaces.";
    private static final String HYPHENS = "Typographic hyphens became ordinary ones.";
    private static final String QUOTED = "The marks of a mail program (>) at the beginning of lines were taken out.";
    private static final String AROUND = "White space around the key was taken away.";
    private static final String QUOTES = "Quotation marks around the key were taken away.";
    private static final String TEXT = "Text around the key was left out.";
    private static final String BROKEN = "The key was broken over several lines or words; it is one line again.";
    private static final String COMMAND = "The command around the key was left out.";
    private static final String SSH2 = "It was in the format that begins with ---- BEGIN SSH2 PUBLIC KEY (RFC 4716);"
            + " now it is one line, as authorized_keys and portals want it.";
    private static final String MISSING = "The word ssh-rsa in front of the key was missing; it was put there.";
    private static final String TWICE = "The word ssh-rsa was there more than once; now it is there once.";
    private static final String WRONG = "The word in front did not name the type of the key; now it does: ssh-rsa.";
    private static final String CUT = "The beginning of the word ssh-rsa was missing; it was put there.";
    private static final String GLUED = "The space after ssh-rsa was missing; it was put there.";
    private static final String GLUED_COMMENT =
            "The space between the key and its comment was missing; it was put there.";
    private static final String PADDING =
            "The equals signs at the end of the key were not as they must be; they were put right.";
    private static final String SAME = "The key was there more than once; now it is there once.";

    private static Arguments mend(String what, String pasted, String line, String... sentences) {
        return Arguments.of(what, pasted, line, List.of(sentences));
    }

    static final List<Arguments> MENDS = List.of(
            mend("a right line", R + " me@home", R + " me@home"),
            mend("a right line and its end", R + " two words\n", R + " two words"),
            mend("the line end of Windows", R + " me\r\n", R + " me"),
            mend("no comment", E, E),
            mend("white space around", "\n  " + R + " me  \n\n", R + " me", AROUND),
            mend("tabs", R.replace(' ', '\t') + "\tme", R + " me", SPACES),
            mend("several spaces", R.replace(" ", "   ") + "   me  and you", R + " me  and you"),
            mend("a no-break space", R.replace(' ', '\u00a0') + " me", R + " me", SPACES),
            mend("a BOM", "\ufeff" + R, R, UNSEEN),
            mend("a zero-width space inside", R.replace("B3Nz", "B3\u200bNz") + "\u200b", R, UNSEEN),
            mend("a soft hyphen inside", E.replace("C3Nz", "C3\u00adNz"), E, UNSEEN),
            mend("UTF-16 read as bytes", E.replace("", "\0"), E, UNSEEN),
            mend("a joiner in the comment", E + " \u0646\u200c\u0647", E + " \u0646\u200c\u0647"),
            mend("a typographic hyphen", R.replace('-', '\u2011') + " a\u2013b", R + " a\u2013b", HYPHENS),
            mend("RFC 4716", RFC4716, R + " rsa-key-20260131", SSH2),
            mend("RFC 4716, Windows", RFC4716.replace("\n", "\r\n"), R + " rsa-key-20260131", SSH2),
            mend("RFC 4716, old Mac", RFC4716.replace("\n", "\r"), R + " rsa-key-20260131", SSH2),
            mend("RFC 4716 on one line", RFC4716.replace('\n', ' '), R + " rsa-key-20260131", SSH2, AROUND),
            mend("RFC 4716, lines lost", RFC4716.replace("\n", ""), R + " rsa-key-20260131", SSH2),
            mend(
                    "RFC 4716, no end",
                    RFC4716.replace("---- END SSH2 PUBLIC KEY ----", ""),
                    R + " rsa-key-20260131",
                    SSH2,
                    AROUND),
            mend("RFC 4716, long dashes", RFC4716.replace("----", "\u2014\u2014"), R + " rsa-key-20260131", SSH2),
            mend("RFC 4716, indented", RFC4716.replace("\n", "\n    "), R + " rsa-key-20260131", SSH2, AROUND),
            mend(
                    "RFC 4716, quoted",
                    "> " + RFC4716.strip().replace("\n", "\n> "),
                    R + " rsa-key-20260131",
                    QUOTED,
                    SSH2),
            mend(
                    "RFC 4716, long comment",
                    RFC4716.replace(
                            "Comment: \"rsa-key-20260131\"", "Subject: x\nComment: \"a \\\"b\\\" \\\nc\"\nX-y: z"),
                    R + " a \"b\"" + " c",
                    SSH2),
            mend(
                    "RFC 4716, comment unquoted",
                    RFC4716.replace("\"rsa-key-20260131\"", "one two"),
                    R + " one two",
                    SSH2),
            mend("RFC 4716, comment broken", RFC4716.replace("rsa-key", "rsa\nkey"), R + " rsa key-20260131", SSH2),
            mend("RFC 4716, no comment", RFC4716.replace("Comment: \"rsa-key-20260131\"\n", ""), R, SSH2),
            mend("RFC 4716 and text", "Here:\n" + RFC4716 + "Thanks", R + " rsa-key-20260131", SSH2, TEXT),
            mend("broken at 64", Base64TextLines.of(R, 64) + " me", R + " me", BROKEN),
            mend(
                    "broken at 76 and indented",
                    Base64TextLines.of(R, 76).replace("\n", "\n      ") + " me",
                    R + " me",
                    BROKEN),
            mend(
                    "broken and quoted",
                    "> " + Base64TextLines.of(R, 70).replace("\n", "\n> ") + " me",
                    R + " me",
                    QUOTED,
                    BROKEN),
            mend("broken, line ends lost", Base64TextLines.of(R, 72).replace("\n", "   ") + " me", R + " me", BROKEN),
            mend("broken by a shell", Base64TextLines.of(R, 72).replace("\n", "\\\n"), R, BROKEN),
            mend("broken, the padding too", R.replace("=", "\n=") + " me", R + " me", BROKEN),
            mend("broken, comment below", Base64TextLines.of(R, 72) + "\nme@home", R + " me@home", BROKEN),
            mend(
                    "broken just in front of the comment",
                    Base64TextLines.of(R + " me at home", R.length() / 4),
                    R + " me at home",
                    BROKEN),
            mend(
                    "broken, PuTTY's comment below",
                    Base64TextLines.of(R, 72) + "\nrsa-key-20260131",
                    R + " rsa-key-20260131",
                    BROKEN),
            mend("broken, prose below", Base64TextLines.of(R, 72) + "\nBest regards", R, BROKEN, TEXT),
            mend("broken after the type", R.replace(" ", "\n"), R, BROKEN),
            mend("no type", R64 + " me", R + " me", MISSING),
            mend("no type, quoted", "\"" + R64 + "\"", R, MISSING, QUOTES),
            mend("no type, named", "key: " + R64, R, MISSING, TEXT),
            mend("the type twice", "ssh-rsa " + R, R, TWICE),
            mend("the type three times", "ssh-rsa ssh-rsa\n" + R, R, TWICE),
            mend("the line twice", R + " me\n" + R + " me", R + " me", SAME),
            mend("the line twice in one", R + " me" + R + " me", R + " me", SAME),
            mend("the wrong type", "ssh-dss " + R64 + " me", R + " me", WRONG),
            mend("a signature's type", "rsa-sha2-512 " + R64, R, WRONG),
            mend("a capital type", "SSH-RSA " + R64, R, WRONG),
            mend("a mere RSA", "RSA " + R64, R, WRONG),
            mend("the beginning lost", "h-rsa " + R64, R, CUT),
            mend("a cell of a table", "<td>" + R + " me (laptop)</td>", R + " me (laptop)", TEXT),
            mend("a bracket and words", "(ssh key " + R + " me)", R + " me", TEXT),
            mend("a bracket in it", "(my key: " + R + " me (laptop))", R + " me (laptop)", TEXT),
            mend("a bracket alone", "Key :( mine " + R + " me (laptop)", R + " me (laptop)", TEXT),
            mend("no space", "ssh-rsa" + R64, R, GLUED),
            mend("no space in front of the comment", R + "me@home", R + " me@home", GLUED_COMMENT),
            mend("no padding", R.replace("=", "") + " me", R + " me", PADDING),
            mend("too much padding", R + "= me", R + " me", PADDING),
            mend("quotes", '"' + R + " me\"", R + " me", QUOTES),
            mend("single quotes", "'" + R + " me'", R + " me", QUOTES),
            mend("backticks", "`" + R + " me`", R + " me", QUOTES),
            mend("a code block", "```\n" + R + " me\n```", R + " me"),
            mend("curly quotes", "\u201c" + R + " me\u201d", R + " me", QUOTES),
            mend("German quotes", "\u201e" + R + " me\u201c", R + " me", QUOTES),
            mend("guillemets", "\u00ab" + R + " me\u00bb", R + " me", QUOTES),
            mend("angle quotes", "<" + R + " me>", R + " me", QUOTES),
            mend("angle quotes and an address", "<" + R + " Me <me@home>>", R + " Me <me@home>", QUOTES),
            mend("parentheses", "(" + R + " me (laptop))", R + " me (laptop)", QUOTES),
            mend("a quote at the end", R + " me\"", R + " me", QUOTES),
            mend("a quote right behind", R + "\"", R, QUOTES),
            mend("a quote in the comment", R + " Bob's \"old\"", R + " Bob's \"old\""),
            mend("JSON", "{\"name\": \"x\", \"key\": \"" + R + " me\\n\", \"y\": 1}", R + " me", QUOTES, TEXT),
            mend("YAML", "ssh_authorized_keys:\n  - " + R + " me", R + " me", TEXT),
            mend("Terraform", "public_key = \"" + R + " me\"", R + " me", TEXT, QUOTES),
            mend("echo", "echo \"" + R + " me\" >> ~/.ssh/authorized_keys", R + " me", COMMAND),
            mend("echo and a prompt", "me@host:~$ echo '" + R + " me' >> ~/.ssh/authorized_keys", R + " me", COMMAND),
            mend("echo without quotes", "echo " + R + " me@home >> ~/.ssh/authorized_keys", R + " me@home", COMMAND),
            mend("echo to tee", "echo -n " + R + " me | sudo tee -a /root/.ssh/authorized_keys", R + " me", COMMAND),
            mend("echo with options", "echo 'no-pty,command=\"ls\" " + R + " me' >> x", R + " me", COMMAND),
            mend("printf", "printf '%s\\n' '" + R + " me' >> x", R + " me", COMMAND),
            mend("nested shells", "ssh h \"echo '" + R + " me' >> .ssh/authorized_keys\"", R + " me", COMMAND),
            mend("here document", "cat >> .ssh/authorized_keys <<EOF\n" + R + " me\nEOF", R + " me", TEXT),
            mend("cat and a prompt", "$ cat ~/.ssh/id_rsa.pub\n" + R + " me\n$", R + " me", TEXT),
            mend("prose", "Hi,\nmy key is: " + R + " me\nBye", R + " me", TEXT),
            mend("mail", "> Hi,\n> " + R + " me\n>\n> Bye", R + " me", QUOTED, TEXT),
            mend("known_hosts", "host.example,10.0.0.1 " + R, R, TEXT),
            mend("hashed known_hosts", "|1|abc=|def= " + R, R, TEXT),
            mend("a comment in authorized_keys", "# old:\n" + R + " me", R + " me", TEXT),
            mend("options", "no-pty " + R + " me", R + " me"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("MENDS")
    void whatIsMendedIsSaid(String what, String pasted, String line, List<String> sentences) throws KeyFormatException {
        PublicKeyCheck check = PublicKeyCheck.of(pasted);
        assertEquals(line, check.line());
        assertEquals(
                List.copyOf(new java.util.TreeSet<>(sentences)), List.copyOf(new java.util.TreeSet<>(check.mended())));
        assertEquals(List.of(), check.others());
        assertEquals(List.of(), PublicKeyCheck.of(check.line()).mended(), "what was mended is not right");
    }
}
