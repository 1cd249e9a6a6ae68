package planted.spreadsheets.warehouse;

/** Planted to be found. */
public class Intruder {
    Object poi = org.apache.poi.poifs.filesystem.FileMagic.OLE2;
}
