// Where the chat is scrolled to. A new question comes to the top, with room below it for its answer; a
// text that grows is followed only while the reader is at the end.
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from "react";

interface FollowEnd {
  /** For the list of turns. */
  readonly list: RefObject<HTMLOListElement | null>;
  readonly isAtEnd: boolean;
  readonly jumpToEnd: () => void;
}

/** In CSS pixels. */
const nearEnd = 48;

/**
 * The element of id `lastId` comes to the top whenever it is another one; at the beginning that of
 * `linkedId`, if there is one. While `isGrowing`, the end is followed.
 */
export function useFollowEnd(
  lastId: string | null,
  linkedId: string | null,
  isGrowing: boolean,
): FollowEnd {
  const list = useRef<HTMLOListElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const wasAtEnd = useRef(true);
  const jumpToEnd = useCallback(() => {
    const scroller = scrollerOf(list.current);
    scroller.scrollTop = scroller.scrollHeight;
  }, []);

  const hasShown = useRef(false);
  const show = useEffectEvent((id: string) => {
    const linked = hasShown.current ? null : document.getElementById(linkedId ?? "");
    hasShown.current = true;
    (linked ?? document.getElementById(id))?.scrollIntoView({ block: "start" });
  });
  useLayoutEffect(() => {
    if (lastId !== null) show(lastId);
  }, [lastId]);

  useEffect(() => {
    const scroller = scrollerOf(list.current);
    const note = (): void => {
      const { scrollHeight, scrollTop, clientHeight } = scroller;
      wasAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
      setAtEnd(wasAtEnd.current);
    };
    const source = scroller === document.documentElement ? document : scroller;
    const observer = new ResizeObserver(() => {
      if (isGrowing && wasAtEnd.current) jumpToEnd();
      note();
    });
    if (list.current !== null) observer.observe(list.current);
    observer.observe(scroller);
    source.addEventListener("scroll", note, { passive: true });
    return () => {
      observer.disconnect();
      source.removeEventListener("scroll", note);
    };
  }, [isGrowing, lastId, jumpToEnd]);

  return { list, isAtEnd, jumpToEnd };
}

/** The nearest element around that scrolls, else the page. */
function scrollerOf(element: HTMLElement | null): HTMLElement {
  for (let one = element?.parentElement; one != null; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.documentElement;
}

/** The id of the element that shows a turn, for what leads to it. */
export function turnElementId(turnId: string): string {
  return `turn-${turnId}`;
}
