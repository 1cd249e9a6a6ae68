package planted.layers.service;

/** Planted to be found. */
public class Cells {
}
