package io.marketimpact.event;

/** How an entity belongs to a listed company on a day. */
public enum OwnershipStatus {
  /** The entity is the listed company. */
  SELF,
  /** The company owns the entity. */
  OWNED,
  /** An acquisition is announced and not closed: pending is not owned. */
  PENDING,
  /** The company owned the entity and sold it. */
  DIVESTED
}
