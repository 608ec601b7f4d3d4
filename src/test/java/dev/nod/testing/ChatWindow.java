package dev.nod.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The chat page in one person's browser window, in the words of what they see. */
public record ChatWindow(Page page) {

    public Locator composer() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message in"));
    }

    public void say(String text) {
        composer().fill(text);
        button("Send message").click();
    }

    public void type(String text) {
        page.keyboard().type(text);
    }

    public void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** The messages of the channel that contain the text. */
    public Locator message(String text) {
        return page.locator("#messages").getByRole(AriaRole.ARTICLE).filter(containing(text));
    }

    public Locator thread() {
        return page.locator("aside[data-thread]");
    }

    public Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public void become(String name) {
        button("Switch person").click();
        page.getByRole(AriaRole.MENUITEMRADIO).filter(containing(name)).click();
    }

    /** How many pixels the page is wider than its window. */
    public int overflow() {
        var root = "document.documentElement";
        return (int) page.evaluate(root + ".scrollWidth - " + root + ".clientWidth");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
