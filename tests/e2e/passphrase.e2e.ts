/** The field for a passphrase, as the browser and a screen reader have it: dots, and nothing to keep or to repeat. */
import { expect, test } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { openQuestions } from './walk/questions.ts';

test('a passphrase is edited behind dots, stands nowhere in the page, and is shown when asked for', async ({
  page,
}) => {
  const opened = await openQuestions({ keys: [{ medium: 'usb', name: 'commune.urnakey' }] });
  try {
    await page.goto(opened.address);
    await page.evaluate(() => (location.hash = '#/results'));
    const field = page.getByLabel(pl.ui.kit.passphrase.label);
    await field.focus();
    const everywhere = () =>
      page.evaluate(() => {
        const fields = [...document.querySelectorAll('input, textarea')];
        return document.documentElement.outerHTML + fields.map((one) => (one as HTMLInputElement).value).join('\n');
      });
    const shows = async (passphrase: string) => {
      await expect(field).toHaveValue('•'.repeat(passphrase.length));
      await page.getByRole('checkbox', { name: pl.ui.kit.passphrase.show }).check();
      await expect(field).toHaveValue(passphrase);
      await page.getByRole('checkbox', { name: pl.ui.kit.passphrase.show }).uncheck();
      await expect(field).toHaveValue('•'.repeat(passphrase.length));
      await field.focus();
    };

    await page.keyboard.type('żółw byk');
    expect(await everywhere()).not.toContain('żółw');
    await shows('żółw byk');
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await page.keyboard.type('Ż');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('t ok');
    await shows('Żółw byt ok');
    // A letter made of two keys, as on some Polish keyboards.
    const client = await page.context().newCDPSession(page);
    await page.keyboard.press('End');
    await client.send('Input.imeSetComposition', { text: '~', selectionStart: 1, selectionEnd: 1 });
    await client.send('Input.insertText', { text: 'ą' });
    await shows('Żółw byt oką');

    expect(await field.ariaSnapshot()).toContain('•'.repeat(12));
    await expect(field).toHaveAccessibleDescription(new RegExp(pl.ui.kit.passphrase.dots));
    expect(await field.evaluate((one: HTMLInputElement) => [one.type, one.autocomplete, one.spellcheck])).toEqual([
      'text',
      'off',
      false,
    ]);
    await field.selectText();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('•'.repeat(12));
    await page.keyboard.press('Control+X');
    await page.keyboard.press('Control+Z');
    const left = (await field.inputValue()).length;
    await page.getByRole('checkbox', { name: pl.ui.kit.passphrase.show }).check();
    expect(await field.inputValue()).toHaveLength(left);
  } finally {
    await opened.close();
  }
});
