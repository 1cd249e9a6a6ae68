package planted.database.database;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.database.sheet.Other();
}
