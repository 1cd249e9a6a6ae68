package planted.cycles.second;

/** Planted to be found. */
public class Two {
    planted.cycles.first.One one;
}
