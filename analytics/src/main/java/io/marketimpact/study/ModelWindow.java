package io.marketimpact.study;

import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import java.io.Serializable;

/**
 * What one abnormal return is about: the days it is cumulated over and the model it is measured by.
 *
 * @param model id of the model
 * @param window the window
 */
public record ModelWindow(ModelId model, EventWindow window) implements Serializable {}
