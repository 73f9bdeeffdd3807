package io.marketimpact.reports.text;

/** Forms of a noun as a sentence needs them. */
public final class Nouns {

  private Nouns() {}

  /**
   * A name as the owner of what follows; after an s stands the apostrophe alone, but not after
   * initials.
   *
   * @param name such as Broadcom, Palo Alto Networks or UBS
   * @return such as Broadcom's, Palo Alto Networks' or UBS's
   */
  public static String possessive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  /**
   * Several of what a name is of.
   *
   * @param name such as export rule, inquiry or process
   * @return such as export rules, inquiries or processes
   */
  public static String plural(String name) {
    return name.matches(".*[^aeiou]y")
        ? name.substring(0, name.length() - 1) + "ies"
        : name + (name.matches(".*(s|x|ch|sh)") ? "es" : "s");
  }
}
