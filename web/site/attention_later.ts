/** How far from the screen untrained attention may be when its element is fetched. */
const NEAR = '400px';

/** Fetches the element of untrained attention, which stands far down the page. */
export const loadAttention = (): Promise<unknown> => import('../elements/define_attention');

/** Fetches it when it is near the screen. */
export function watchAttention(): void {
  const place = document.querySelector('untrained-attention');
  if (!place) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void loadAttention();
    },
    { rootMargin: NEAR },
  );
  observer.observe(place);
}
