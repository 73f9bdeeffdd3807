package io.marketimpact.jobs.hadoop;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects of a bucket and the pages that list them. */
public final class FakeObjects {

  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  private final NavigableMap<String, byte[]> stored = new TreeMap<>();
  private final Map<String, Instant> times = new HashMap<>();

  public synchronized boolean has(String key) {
    return stored.containsKey(key);
  }

  public synchronized byte[] get(String key) {
    return stored.get(key);
  }

  public synchronized void put(String key, byte[] content) {
    stored.put(key, content);
    times.put(key, Instant.now());
  }

  public synchronized void remove(String key) {
    stored.remove(key);
  }

  public synchronized Set<String> keys() {
    return new TreeSet<>(stored.keySet());
  }

  /** Empty for what is not there. */
  synchronized String tag(String key) {
    return has(key) ? "\"" + hash(get(key)) + "\"" : "";
  }

  static String bare(String tag) {
    return tag.replace("\"", "");
  }

  synchronized String modified(String key) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(times.get(key).atOffset(ZoneOffset.UTC));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  synchronized byte[] removeAll(byte[] request) {
    Matcher keys = KEY.matcher(new String(request, StandardCharsets.UTF_8));
    while (keys.find()) {
      remove(keys.group(1));
    }
    return "<DeleteResult/>".getBytes(StandardCharsets.UTF_8);
  }

  /** Page one of {@code ListObjectsV2}, which has room for all. */
  synchronized byte[] list(String query) {
    String prefix = parameter(query, "prefix");
    String delimiter = parameter(query, "delimiter");
    Set<String> folders = new TreeSet<>();
    StringBuilder page = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
    for (String key : stored.tailMap(prefix, true).keySet()) {
      if (!key.startsWith(prefix)) {
        break;
      }
      int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
      if (end >= 0) {
        folders.add(key.substring(0, end + 1));
      } else {
        page.append(entry(key));
      }
    }
    folders.forEach(
        folder ->
            page.append("<CommonPrefixes><Prefix>")
                .append(encoded(folder))
                .append("</Prefix></CommonPrefixes>"));
    return page.append("<EncodingType>url</EncodingType></ListBucketResult>")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private String entry(String key) {
    return ("<Contents><Key>%s</Key><LastModified>%s</LastModified>"
            + "<ETag>%s</ETag><Size>%d</Size></Contents>")
        .formatted(encoded(key), times.get(key), bare(tag(key)), stored.get(key).length);
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  private static String parameter(String query, String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }
}
