package io.mooring.web.wiring;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.mooring.site.CommandKey;
import io.mooring.wire.RequestProof;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * The command key in a file that only the portal's account may read; made at the first start. The
 * {@code kid} of everything it signs is its thumbprint, so that a successor can be told from it.
 */
final class CommandKeyFile implements CommandKey {

  static final String NAME = "command-key.jwk";

  private final ECKey key;

  private CommandKeyFile(ECKey key) {
    this.key = key;
  }

  static CommandKeyFile in(Path folder) {
    var file = DataFolder.ready(folder).resolve(NAME);
    try {
      if (Files.notExists(file)) {
        write(file, new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
      }
      return new CommandKeyFile(ECKey.parse(Files.readString(file)));
    } catch (IOException e) {
      throw DataFolder.unusable("The file " + file + " can't be used: " + e.getMessage(), e);
    } catch (ParseException | JOSEException e) {
      throw DataFolder.unusable("The file " + file + " holds no command key.", e);
    }
  }

  /** First under another name: a portal that is killed meanwhile leaves no half key behind. */
  private static void write(Path file, ECKey key) throws IOException {
    var draft = file.resolveSibling(NAME + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, DataFolder.only(file, "rw-------"));
    Files.writeString(draft, key.toJSONString());
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException e) {
      Files.delete(draft);
    }
  }

  @Override
  public String thumbprint() {
    return key.getKeyID();
  }

  @Override
  public String publicKey() {
    return key.toPublicJWK().toJSONString();
  }

  @Override
  public String sign(String payload) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(RequestProof.COMMANDS_TYPE))
            .keyID(key.getKeyID())
            .build();
    var signed = new JWSObject(header, new Payload(payload));
    try {
      signed.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("The command key can't sign", e);
    }
    return signed.serialize();
  }
}
