package planted.vocabulary.observation;

/** Planted to be found. */
public class Intruder {
    Object framework = new org.springframework.core.io.ByteArrayResource(new byte[0]);
}
