package org.minsheng.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Held while a server is looked for, started or stopped, so that of several processes one starts it and the others
 * find it. The system lets go of it when a process dies, however it dies.
 */
final class FolderLock {

    // a file lock belongs to the process: within this one, threads queue here
    private static final ReentrantLock PROCESS = new ReentrantLock();

    private FolderLock() {
    }

    /** Waits until it is free, then does the work; makes the folder where there is none. */
    static <T> T whileHeld(PostgresFolder folder, Supplier<T> work) {
        folder.create();
        PROCESS.lock();
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            channel.lock();
            return work.get();
        } catch (IOException e) {
            throw new DatabaseException("无法锁定 " + folder.lock() + "；请检查目录的属主与权限",
                    "cannot lock " + folder.lock() + "; check the owner and the permissions of the folder", e);
        } finally {
            PROCESS.unlock();
        }
    }
}
