package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key file whose text had to be mended first, which {@link #notes()} says before all that the format has to say. */
record MendedFile(KeyFile file, List<String> mended) implements KeyFile {

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(mended);
        all.addAll(file.notes());
        return all;
    }

    @Override
    public String description() {
        return file.description();
    }

    @Override
    public boolean readByPutty() {
        return file.readByPutty();
    }

    @Override
    public boolean readBySsh() {
        return file.readBySsh();
    }

    @Override
    public boolean encrypted() {
        return file.encrypted();
    }

    @Override
    public boolean showsPublicKey() {
        return file.showsPublicKey();
    }

    @Override
    public PublicKey publicKey() {
        return file.publicKey();
    }

    @Override
    public String comment() {
        return file.comment();
    }

    @Override
    public Optional<String> costWarning() {
        return file.costWarning();
    }

    @Override
    public Optional<Stretching> stretching() {
        return file.stretching();
    }

    @Override
    public SshKey unlock(byte[] passphrase) throws KeyFormatException {
        return file.unlock(passphrase);
    }
}
