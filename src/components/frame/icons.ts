// The icon family: 24 × 24, 1.75 px stroke, currentColor; drawn for this product. Inner SVG only.

/** Inner SVG of each icon by name. */
export const icons = {
  accounts: '<circle cx="8" cy="15" r="4.5"/><path d="M11.2 11.8 20 3M16 7l3 3M13.5 9.5l2 2"/>',
  trading: '<path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4"/>',
  security: '<path d="M12 3 4.5 6v5.5c0 4.6 3.2 7.9 7.5 9.5 4.3-1.6 7.5-4.9 7.5-9.5V6z"/><path d="m9 12 2.2 2.2L15.5 10"/>',
  hours: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  feedback: '<path d="M4 5h16v11h-8l-4.5 4v-4H4z"/><path d="M8 9h8M8 12h5"/>',
  emergency: '<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="M12 7.5v5.5M12 16.4v.1"/>',
  urgent: '<path d="M12 4 21.5 20h-19z"/><path d="M12 10v4.5M12 17.3v.1"/>',
  normal: '<circle cx="12" cy="12" r="8.5"/><path d="M8.5 12h7"/>',
  listed: '<circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16.2 9.5"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
  chat: '<path d="M4 4.5h16v11H11l-4.5 4v-4H4z"/><path d="M9 10h.1M12 10h.1M15 10h.1"/>',
  email: '<path d="M3.5 5.5h17v13h-17z"/><path d="m3.5 7 8.5 6 8.5-6"/>',
  phone: '<path d="M5 3.5h4l1.5 5-2.2 1.6a12 12 0 0 0 5.6 5.6l1.6-2.2 5 1.5v4c0 .8-.7 1.5-1.5 1.5C11 20.5 3.5 13 3.5 5c0-.8.7-1.5 1.5-1.5z"/>',
  website: '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5.5 5 11.5 0 17c-5-5.5-5-11.5 0-17"/>',
  app: '<path d="M7 2.5h10v19H7zM11 18.5h2"/>',
  social: '<circle cx="6" cy="12" r="2.5"/><circle cx="17.5" cy="5.5" r="2.5"/><circle cx="17.5" cy="18.5" r="2.5"/><path d="m8.2 10.8 7-4M8.2 13.2l7 4"/>',
  sender: '<path d="m3.5 11 17-7.5-5.5 17-3.5-7z"/><path d="m11.5 13.5 9-10"/>',
  arrow: '<path d="M4.5 12h15M13.5 6l6 6-6 6"/>',
  check: '<path d="m5 12.5 5 5L19.5 7"/>',
  cross: '<path d="m6 6 12 12M18 6 6 18"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12.5 6M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.1-1.2"/>',
  print: '<path d="M7 8.5v-5h10v5M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7z"/>',
  branch: '<path d="M5 4v7a4 4 0 0 0 4 4h10M15 11l4 4-4 4"/>',
  tip: '<path d="M12 3a6.5 6.5 0 0 0-3.5 12v2.5h7V15A6.5 6.5 0 0 0 12 3zM9.5 20.5h5"/>',
  caution: '<path d="M12 4 21.5 20h-19z"/><path d="M12 10v4.5M12 17.3v.1"/>',
  danger: '<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="M12 7.5v5.5M12 16.4v.1"/>',
  scam: '<path d="M3 9c3-2 6-2 9 0c3-2 6-2 9 0c0 6-3 8-5.5 8c-1.7 0-2.5-1.5-3.5-1.5S10.2 17 8.5 17C6 17 3 15 3 9z"/><path d="M7.5 11.5h2M14.5 11.5h2"/>',
} as const;

export type IconName = keyof typeof icons;
