package planted.entrances.command;

/** Planted to be found. */
public class Other {
}
