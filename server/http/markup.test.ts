import { expect, test } from "vitest";
import { element, page, pieces, ready } from "./markup.ts";

test("text among children and in attributes is escaped, whatever it holds", () => {
  const { markup } = element("p", { title: `"><script>x</script>` }, "<b>&amp;", element("br", {}));
  expect(markup).toBe(
    '<p title="&quot;&gt;&lt;script&gt;x&lt;/script&gt;">&lt;b&gt;&amp;amp;<br/></p>',
  );
});

test("an element that may hold something is closed by a tag of its own, even when it is empty", () => {
  expect(element("script", { src: "/a.js", defer: true }).markup).toBe(
    '<script src="/a.js" defer=""></script>',
  );
  expect(element("iframe", { title: null, hidden: false }).markup).toBe("<iframe></iframe>");
});

test("pieces stand in a row, and a page begins with its type", () => {
  const body = pieces("a", null, ready("<hr/>"));
  expect(page(element("html", {}, body)).toString()).toBe("<!doctype html>\n<html>a<hr/></html>\n");
});
