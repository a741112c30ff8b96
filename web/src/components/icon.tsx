// The few icons of the page: strokes on a 24 x 24 grid, in the colour of the text around them.

const paths = {
  new: "M4 13v5a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-5M4 13l2.4-7.2A2 2 0 0 1 8.3 4.5h7.4a2 2 0 0 1 1.9 1.3L20 13M4 13h4.5l1.5 2.5h4l1.5-2.5H20",
  open: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2",
  done: "M5 12.5l4.5 4.5L19 7.5",
  fading: "M7 3.5h10M7 20.5h10M8 3.5v3.2c0 2.3 4 3.8 4 5.3s-4 3-4 5.3v3.2M16 3.5v3.2c0 2.3-4 3.8-4 5.3s4 3 4 5.3v3.2",
  requests: "M6.5 3.5H14l4 4v11.5a1.5 1.5 0 0 1-1.5 1.5h-10A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1.5-1.5M13.5 3.5V8H18M9 12l5 5M14 12l-5 5",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4",
  help: "M9.2 9.3a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1.2-1.5 2.2M12 17.3v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17",
  back: "M10.5 6L4.5 12l6 6M5 12h15",
  palette: "M5 7l5 5-5 5M12.5 17H19",
  person: "M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 0 0 12 4M4.5 20c.6-3.7 3.5-5.6 7.5-5.6s6.9 1.9 7.5 5.6",
  forward: "M9.5 6l6 6-6 6",
  next: "M6 9.5l6 6 6-6",
  previous: "M6 14.5l6-6 6 6",
  reopen: "M4.5 9.5h9.5a5 5 0 0 1 0 10h-4M4.5 9.5l4-4M4.5 9.5l4 4",
  external: "M13.5 4.5h6v6M19.5 4.5L11 13M17.5 13.5v4.5a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2H11",
  copy: "M9 8.5h9.5a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9.5a1 1 0 0 1 1-1M15.5 8V5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v9.5a1 1 0 0 0 1 1h2.5",
  erase: "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 11.6a1.5 1.5 0 0 0 1.5 1.4h6.4a1.5 1.5 0 0 0 1.5-1.4L17.5 7M10.2 10.5v6M13.8 10.5v6",
  edit: "M4.5 19.5l1-4.5L15.8 4.7a1.5 1.5 0 0 1 2.1 0l1.4 1.4a1.5 1.5 0 0 1 0 2.1L9 18.5l-4.5 1M14 6.5l3.5 3.5",
  views: "M4 6h16M7 12h10M10 18h4",
  insights: "M4 20h16M6.5 16.5v-5M11 16.5v-9M15.5 16.5v-7M20 16.5v-3",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3L20 20",
  topic: "M12.2 4H5v7.2l8.3 8.3a1.4 1.4 0 0 0 2 0l5.2-5.2a1.4 1.4 0 0 0 0-2L12.2 4M8.7 7.7v.1",
  close: "M6 6l12 12M18 6L6 18",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="15" />
      <path d="M17 20h30M17 32h30M17 44h17" />
    </svg>
  );
}
