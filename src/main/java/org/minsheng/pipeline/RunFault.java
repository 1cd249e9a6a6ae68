package org.minsheng.pipeline;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Why a run ended before it was done, where the cause lies outside this program: with a code, and what to do, in
 * Chinese and English. Whatever the fault, nothing is published by halves and the next run goes on from there.
 */
public enum RunFault {
    LOST("MS-F001",
            "运行失去了对数据库的占有（数据库重启、网络中断或连接被终止），已停止写入；再运行一次（recover）即可接着完成",
            "the run lost its hold on the database (it was restarted, cut off, or the session was ended) and stopped"
                    + " writing; run again (recover) and it goes on from there"),
    CONNECTION("MS-F002",
            "与数据库的连接中断；请确认数据库在运行，再运行一次（recover）即可接着完成",
            "the connection to the database was cut; see that the database is up, then run again (recover) and it goes"
                    + " on from there"),
    DISK_FULL("MS-F003",
            "磁盘已满（或达到空间限额）；请腾出空间，再运行一次（recover）即可接着完成",
            "the disk is full, or a quota is reached; make room, then run again (recover) and it goes on from there"),
    LOCK_TIMEOUT("MS-F004",
            "等待别人占用的表超时；请结束占用它的会话（查询或备份），再运行一次（recover）",
            "a table was held by somebody else for too long; end that session (a query, a backup), then run again"
                    + " (recover)"),
    STATEMENT_TIMEOUT("MS-F005",
            "语句超过数据库规定的时限或被取消；请管理员放宽 statement_timeout，再运行一次（recover）",
            "a statement took longer than the database allows, or was cancelled; have statement_timeout raised, then"
                    + " run again (recover)"),
    DEADLOCK("MS-F006",
            "与别的会话互相等待，被数据库中断；再运行一次（recover）即可接着完成",
            "it waited for another session that waited for it, and the database broke it off; run again (recover) and"
                    + " it goes on from there"),
    STOPPED("MS-F007",
            "应要求停止：手上的一件已做完，其余由下一次运行（或 recover）接着完成",
            "it was asked to stop: the piece at hand is finished, the next run (or recover) goes on with the rest"),
    TOO_BUSY("MS-F008",
            "数据库资源不足（连接数或内存）；请稍后再运行一次（recover）",
            "the database has run out of connections or memory; run again a little later (recover)"),
    NO_RIGHT("MS-F009",
            "数据库账户没有所需的权限；请管理员授权后再运行一次（recover）",
            "the database account lacks a right it needs; have it granted, then run again (recover)");

    private final String code;
    private final String zh;
    private final String en;

    RunFault(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The fault behind a failure; empty when it is none of these, but a fault of the program. */
    public static Optional<RunFault> of(Throwable failure) {
        RunFault found = null;
        for (Throwable each : chain(failure)) {
            RunFault fault = fault(each);
            if (fault != null && (found == null || fault == LOST || found == CONNECTION)) {
                found = fault;
            }
        }
        return Optional.ofNullable(found);
    }

    public String code() {
        return code;
    }

    public String zh() {
        return code + " " + zh;
    }

    public String en() {
        return code + " " + en;
    }

    /** {@code 中文 / English}, after its code. */
    @Override
    public String toString() {
        return code + " " + zh + " / " + en;
    }

    /** Whether the same piece of work may be tried at once: it was undone, and the cause may be gone. */
    boolean isPassing() {
        return this == CONNECTION || this == DEADLOCK;
    }

    private static RunFault fault(Throwable failure) {
        if (failure instanceof OwnershipLostException) {
            return LOST;
        }
        if (failure instanceof SQLException sql) {
            RunFault fault = fault(sql.getSQLState());
            return fault == null && failure instanceof SQLTransientConnectionException ? CONNECTION : fault;
        }
        String message = failure instanceof IOException ? failure.getMessage() : null;
        boolean isFull = message != null
                && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
        return isFull ? DISK_FULL : null;
    }

    /** By SQLSTATE, as PostgreSQL's manual lists them (appendix A). */
    private static RunFault fault(String state) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "53100", "53400", "58030" -> DISK_FULL;
            case "55P03" -> LOCK_TIMEOUT;
            case "57014" -> STATEMENT_TIMEOUT;
            case "40P01", "40001" -> DEADLOCK;
            case "42501" -> NO_RIGHT;
            case "57P01", "57P02", "57P03", "57P05" -> CONNECTION;
            default -> state.startsWith("08") ? CONNECTION : state.startsWith("53") ? TOO_BUSY : null;
        };
    }

    /** The failure, its causes, and what was met on the way, each once. */
    private static Set<Throwable> chain(Throwable failure) {
        Set<Throwable> chain = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (chain.add(next)) {
                Optional.ofNullable(next.getCause()).ifPresent(open::add);
                open.addAll(java.util.List.of(next.getSuppressed()));
                if (next instanceof SQLException sql && sql.getNextException() != null) {
                    open.add(sql.getNextException());
                }
            }
        }
        return chain;
    }
}
