import { Marked } from 'marked';

/** Blanks around a paragraph say nothing in Markdown, but marked would keep them. */
const markdown = new Marked({
  async: false,
  gfm: true,
  renderer: {
    paragraph({ tokens }) {
      return `<p>${this.parser.parseInline(tokens).trim()}</p>\n`;
    },
  },
});

/**
 * The HTML of a description; the content hub shows it on the solution's page. Apostrophes stay as they are: nothing
 * in it stands between single quotes.
 */
export function descriptionHtml(description: string): string {
  return markdown.parse(description, { async: false }).replaceAll('&#39;', "'");
}
