package io.marketimpact.event;

/** Whether the named entity is a part of its owner that the owner's price could show. */
public enum Materiality {
  /** It is the company or a line of business that counts. */
  MATERIAL,
  /** It is too small a part of its owner. */
  IMMATERIAL,
  /** Not known. */
  UNKNOWN
}
