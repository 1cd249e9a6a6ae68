package planted.cycles.first;

/** Planted to be found. */
public class One {
    planted.cycles.second.Two two;
}
