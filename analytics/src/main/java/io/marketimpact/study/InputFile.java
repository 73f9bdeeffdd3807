package io.marketimpact.study;

/**
 * A file a study was computed from.
 *
 * @param role what it was used for, such as {@code prices}
 * @param name the file's name without its directory
 * @param sha256 hash of its bytes, in hexadecimal
 */
public record InputFile(String role, String name, String sha256) {}
