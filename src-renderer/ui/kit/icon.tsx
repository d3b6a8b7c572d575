/** Small signs drawn here, because a system font may lack them and a status must never become an empty box. */
const shapes = {
  circle: <circle cx="12" cy="12" r="7.5" />,
  pencil: <path d="M5 19l1-4L16.5 4.5a1.8 1.8 0 0 1 2.6 0l.4.4a1.8 1.8 0 0 1 0 2.6L9 18l-4 1zM14 7l3 3" />,
  triangle: <path d="M12 4.5L21 19.5H3zM12 10v4.5M12 16.6v.6" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  arrow: <path d="M9.5 4h5v7H19l-7 8-7-8h4.5z" />,
  check: <path d="M4.5 12.5l5 5L19.5 7" />,
  info: <path d="M12 11v6M12 7v.6M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z" />,
  lock: <path d="M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z" />,
  print: <path d="M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z" />,
  file: <path d="M6 3h8l4 4v14H6zM14 3v4h4" />,
  next: <path d="M9 5l7 7-7 7" />,
  back: <path d="M15 5l-7 7 7 7" />,
  people: (
    <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6.4M17.5 14.4c2.2.8 3.5 2.9 3.5 5.6" />
  ),
  medium: <path d="M9 3h6v5H9zM7 8h10v13H7zM11 5.2v.6M13 5.2v.6" />,
  hall: <path d="M3 20h18M5 20V10M19 20V10M3 10l9-6 9 6zM9.5 20v-7M14.5 20v-7" />,
} as const;
export type IconName = keyof typeof shapes;

/** Always beside a word, so hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
