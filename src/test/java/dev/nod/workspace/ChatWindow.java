package dev.nod.workspace;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The chat page in one person's browser window, in the words of what they see. */
record ChatWindow(Page page) {

    Locator composer() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message in"));
    }

    void say(String text) {
        composer().fill(text);
        button("Send message").click();
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** The messages of the channel that contain the text. */
    Locator message(String text) {
        return page.locator("#messages").getByRole(AriaRole.ARTICLE).filter(containing(text));
    }

    Locator thread() {
        return page.locator("aside[data-thread]");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void become(String name) {
        button("Switch person").click();
        page.getByRole(AriaRole.MENUITEMRADIO).filter(containing(name)).click();
    }

    /** How many pixels the page is wider than its window. */
    int overflow() {
        var root = "document.documentElement";
        return (int) page.evaluate(root + ".scrollWidth - " + root + ".clientWidth");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
