package org.minsheng.pipeline;

/** Who watches a run. Called from several threads; an implementation must not throw. */
public interface Progress {

    /** Watches nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(Stage stage, int total) {}

        @Override
        public void advance(Stage stage, String what) {}

        @Override
        public void end(Stage stage) {}
    };

    /** A stage begins that has so many pieces of work; 0 when they are not counted. */
    void begin(Stage stage, int total);

    /** One piece of work is done: a file read, an arrival published. */
    void advance(Stage stage, String what);

    void end(Stage stage);

    /** The steps of a run in their order. */
    enum Stage { PULL, READ, PUBLISH, ATTAIN, REPORT }
}
