// The web app manifests: what a phone or desktop shows of the installed page, in each of its languages. The words are
// those of the page's own catalogues.

const shortcutIcon = [{ src: "/assets/icon-192.png", sizes: "192x192", type: "image/png" }];

export const icons = [
  { name: "icon-192.png", size: 192, wholeSquare: false, purpose: "any" },
  { name: "icon-512.png", size: 512, wholeSquare: false, purpose: "any" },
  { name: "icon-whole-192.png", size: 192, wholeSquare: true, purpose: "maskable" },
  { name: "icon-whole-512.png", size: 512, wholeSquare: true, purpose: "maskable" },
  { name: "icon-180.png", size: 180, wholeSquare: true, purpose: null }, // for iPhones, which read no manifest's icons
];

// catalogue: of the language.
export function appManifest(language, { texts }) {
  const shortcut = (key, url) => ({ name: texts[key], url, icons: shortcutIcon });
  return {
    id: "/",
    name: "Wordkeep",
    short_name: "Wordkeep",
    description: texts["shell.about"],
    lang: language,
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "standalone",
    // The icon's own green: it suits light and dark alike. The colours of a running page follow its theme.
    background_color: "#0f6657",
    theme_color: "#0f6657",
    categories: ["business", "productivity"],
    icons: [
      ...icons
        .filter(({ purpose }) => purpose !== null)
        .map(({ name, size, purpose }) => ({ src: `/assets/${name}`, sizes: `${size}x${size}`, type: "image/png", purpose })),
      { src: "/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    ],
    shortcuts: [
      shortcut("view.new", "/"),
      shortcut("view.mine", "/?state=new,open&assignee=me"),
      shortcut("insights.title", "/?view=insights"),
    ],
  };
}
