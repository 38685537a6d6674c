package io.mooring.connector.net;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Certificates to believe instead of the machine's usual roots.
 *
 * @param path PEM, or PKCS#12
 * @param password of a PKCS#12 file; null for PEM, and for a file without one
 */
public record TrustFile(Path path, @Nullable Secret password) {}
