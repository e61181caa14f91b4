/* global document, fetch, location, setInterval, window */

/**
 * Looks every few seconds whether something new arrived, and shows it.
 *
 * A page that reloads under somebody's hands loses their place. So it reloads by itself only while nobody is using it;
 * otherwise it says that there is something new, and waits to be asked.
 */
const shown = document.body.dataset.arrivals;
const news = document.getElementById('news');

setInterval(async () => {
  const response = await fetch('/count').catch(() => undefined);
  if (!response?.ok || (await response.text()) === shown) return;
  const isInUse = window.scrollY > 0 || document.activeElement !== document.body;
  if (!isInUse) location.reload();
  else if (news && !news.hasChildNodes()) {
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = 'Something new arrived. Show it.';
    news.append(link);
  }
}, 3000);
