package org.renkei.plugin.maileml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes mails byte by byte, as mail software does and as attackers do. */
final class Eml {
    static final Charset JIS = Charset.forName("ISO-2022-JP");
    static final Charset SJIS = Charset.forName("Shift_JIS");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Begins with the headers that every sample has. */
    static Eml ordinary() {
        return new Eml()
                .line("Return-Path: <bounce@sender.test>")
                .line("Received: from mx.sender.test ([192.0.2.7]) by mail.victim.example;")
                .line("\tTue, 3 Nov 2026 09:12:00 +0900 (JST)")
                .line("From: Sender <someone@sender.test>")
                .line("To: Taro <taro@victim.example>, hanako@victim.example")
                .line("Cc: all@victim.example")
                .line("Message-ID: <1@sender.test>")
                .line("MIME-Version: 1.0");
    }

    Eml line(String text) {
        return bytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    Eml line(String text, Charset charset) {
        return bytes((text + "\r\n").getBytes(charset));
    }

    Eml bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Goes on as a container of parts. */
    Eml mixed() {
        return line("Content-Type: multipart/mixed; boundary=\"b\"").line("");
    }

    Eml text(String type, String body) {
        return line("--b")
                .line("Content-Type: " + type + "; charset=utf-8")
                .line("")
                .line(body);
    }

    /** Adds a file, whose name is written as {@code disposition} says. */
    Eml file(String disposition, String type, byte[] content) {
        return line("--b")
                .line("Content-Type: " + type)
                .line("Content-Disposition: attachment; " + disposition)
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .line(Base64.getMimeEncoder().encodeToString(content));
    }

    Eml end() {
        return line("--b--");
    }

    byte[] all() {
        return out.toByteArray();
    }

    SuspiciousMail read() {
        return read(all());
    }

    static SuspiciousMail read(byte[] mail) {
        try {
            return SuspiciousMail.read(new ByteArrayInputStream(mail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String word(String text, Charset charset) {
        return "=?" + charset.name() + "?B?" + Base64.getEncoder().encodeToString(text.getBytes(charset)) + "?=";
    }
}
