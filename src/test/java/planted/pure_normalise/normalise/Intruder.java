package planted.pure_normalise.normalise;

/** Planted to be found. */
public class Intruder {
    Object file = java.nio.file.Path.of("x");
}
