const moduleFile = /<script type="module"(?= src=)/g;

/**
 * The page with its script files asked for after the style sheets and faces that its first picture needs: they run when the page
 * has been read in any case, and on a slow link the words would wait for them.
 */
export const withLateScripts = (html: string): string =>
  html.replaceAll(moduleFile, '<script type="module" fetchpriority="low"');
