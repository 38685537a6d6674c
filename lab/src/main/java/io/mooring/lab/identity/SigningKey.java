package io.mooring.lab.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.mooring.lab.PrivateFile;
import java.nio.file.Path;
import java.text.ParseException;

/** The provider's key, kept in the data folder so that tokens outlive a restart. */
final class SigningKey {

  private SigningKey() {}

  static JWKSet keptIn(Path file) {
    var json = PrivateFile.readOrMake(file, SigningKey::fresh);
    try {
      return new JWKSet(RSAKey.parse(json));
    } catch (ParseException e) {
      throw new IllegalStateException(file + " holds no signing key", e);
    }
  }

  private static String fresh() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("no RSA key could be made", e);
    }
  }
}
