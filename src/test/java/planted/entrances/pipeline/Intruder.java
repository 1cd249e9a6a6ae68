package planted.entrances.pipeline;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.entrances.command.Other();
}
