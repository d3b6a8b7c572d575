import type { FailureCode } from '../../failures.ts';

/** Failures of the core in plain words, by their stable code: what happened and what to do next. */
export type FailureText = { what: string; next: string };

export const failures: Readonly<Record<FailureCode, FailureText>> = {
  'core-unreachable': {
    what: 'Program nie odpowiedział i nie wiadomo, czy to się udało.',
    next: 'Gdy znów odpowie, zrób to jeszcze raz. To, co zapisane, nie zginęło.',
  },
  'window-unknown': {
    what: 'To okno nie jest już połączone z programem.',
    next: 'Tej czynności nie wykonano. Wróć do okna, które działa, albo uruchom program jeszcze raz.',
  },
  'no-package': {
    what: 'Na tym nośniku nie ma plików definicyjnych.',
    next: 'Wskaż inny nośnik albo poproś koordynatora o nowy.',
  },
  'issuer-missing': {
    what: 'Na tym nośniku nie ma klucza wydawcy (pliku issuer.jwk), więc nie ma też plików definicyjnych.',
    next: 'Wskaż inny nośnik albo poproś koordynatora o nowy.',
  },
  'issuer-invalid': {
    what: 'Plik issuer.jwk nie jest kluczem wydawcy.',
    next: 'Poproś koordynatora o nowy nośnik.',
  },
  'package-incomplete': {
    what: 'Pliki definicyjne są niekompletne.',
    next: 'Poproś koordynatora o ponowne zapisanie wszystkich plików.',
  },
  'package-inconsistent': {
    what: 'Pliki definicyjne nie pasują do siebie.',
    next: 'Nie używaj tego nośnika. Poproś koordynatora o nowe pliki.',
  },
  'signature-invalid': {
    what: 'Podpis plików definicyjnych jest nieprawidłowy.',
    next: 'Nie używaj tego nośnika. Zgłoś to koordynatorowi.',
  },
  'mandate-revoked': {
    what: 'Wydawca cofnął upoważnienie, na którym opierają się te pliki definicyjne.',
    next: 'Nie używaj ich. Poproś koordynatora o nowe wydanie.',
  },
  'two-versions': {
    what: 'Są dwa różne pliki definicyjne o tym samym numerze.',
    next: 'Nie używaj tego nośnika. Zapytaj koordynatora, który plik obowiązuje.',
  },
  'key-unknown': {
    what: 'Plik podpisano kluczem, który nie ma do tego upoważnienia.',
    next: 'Nie używaj tego nośnika. Zgłoś to koordynatorowi.',
  },
  'not-canonical': {
    what: 'Plik definicyjny zapisano innym programem albo zmieniono.',
    next: 'Nie używaj tego nośnika. Poproś koordynatora o nowy.',
  },
  'unknown-schema': {
    what: 'Ta wersja programu nie obsługuje takiego pliku.',
    next: 'Sprawdź, czy to najnowsza wersja programu; jeżeli tak, poproś koordynatora o nowy nośnik.',
  },
  'too-large': {
    what: 'Plik jest za duży jak na plik definicyjny.',
    next: 'Nie używaj tego nośnika. Zgłoś to koordynatorowi.',
  },
  'store-other': {
    what: 'Dane zapisane na tym komputerze należą do innych wyborów, innej gminy albo innego wydawcy.',
    next: 'Sprawdź, czy to właściwy nośnik, i porównaj odcisk jeszcze raz.',
  },
  'issuer-not-compared': {
    what: 'Porównany odcisk nie jest odciskiem wydawcy tych plików.',
    next: 'Porównaj odcisk jeszcze raz, grupa po grupie.',
  },
  'demo-issuer': {
    what: 'Pliki ćwiczebne nie mogą otworzyć prawdziwych wyborów.',
    next: 'Wskaż pliki definicyjne prawdziwych wyborów.',
  },
  'unknown-precinct': { what: 'W tej gminie nie ma takiego obwodu.', next: 'Sprawdź numer na pieczęci komisji.' },
  'older-package': {
    what: 'Na tym komputerze jest już nowsze wydanie plików definicyjnych.',
    next: 'Użyj nośnika z nowszym wydaniem.',
  },
  'other-election': { what: 'To są inne wybory niż zapisane na tym komputerze.', next: 'Sprawdź nośnik.' },
  'medium-gone': {
    what: 'Nośnika już nie ma albo na jego miejscu jest inny.',
    next: 'Jeżeli trwał zapis, nic nie zostało przekazane. Włóż nośnik ponownie, poczekaj, aż pojawi się na liście, i powtórz.',
  },
  'medium-full': { what: 'Na nośniku brakuje miejsca.', next: 'Usuń z niego zbędne pliki albo weź inny.' },
  'medium-read-only': {
    what: 'Na tym nośniku nie można zapisywać.',
    next: 'Przesuń przełącznik blokady albo weź inny nośnik.',
  },
  'medium-wrong-bytes': {
    what: 'Dane odczytane z nośnika różnią się od zapisanych.',
    next: 'Nie używaj go więcej. Zapisz na innym.',
  },
  'medium-busy': {
    what: 'Inny program używa nośnika.',
    next: 'Zamknij otwarte z niego pliki, poczekaj, aż program antywirusowy skończy sprawdzanie, i spróbuj ponownie.',
  },
  'medium-failing': { what: 'Nośnik zgłasza błędy.', next: 'Weź inny nośnik.' },
  'medium-not-plain': {
    what: 'Na nośniku, w miejscu pliku albo folderu, leży skrót lub coś innego, co prowadzi poza nośnik.',
    next: 'Nic nie zostało zapisane. Weź inny nośnik, a ten pokaż koordynatorowi.',
  },
  'other-publication': {
    what: 'W tym folderze leżą wyniki innych wyborów.',
    next: 'Niczego nie zapisano ani nie usunięto. Zmień nazwę tego folderu albo weź inny nośnik i zapisz ponownie.',
  },
  'folder-not-ours': {
    what: 'W folderze z wynikami leży coś, czego nie zapisał ten program.',
    next: 'Niczego nie zapisano ani nie usunięto. Przenieś to w inne miejsce i zapisz ponownie.',
  },
  'sealed-differs': {
    what: 'Na nośniku leży już plik o tej samej nazwie, ale o innej treści.',
    next: 'Niczego nie nadpisano. Być może na komputerze otwarto starszą kopię danych, nośnik należy do innej komisji albo plik jest uszkodzony. Odłóż ten nośnik, weź inny i zadzwoń do koordynatora.',
  },
  'demo-full': {
    what: 'Na dysku brakuje miejsca na wybory ćwiczebne.',
    next: 'Zwolnij miejsce i przygotuj je jeszcze raz. Wyborów z nośnika to nie wstrzymuje.',
  },
  'demo-folder': {
    what: 'W folderze wyborów ćwiczebnych są pliki, których nie zrobił ten program. Niczego nie usunięto.',
    next: 'Przenieś te pliki i przygotuj wybory ćwiczebne jeszcze raz. Wyborów z nośnika to nie wstrzymuje.',
  },
  'demo-stopped': {
    what: 'Przygotowanie wyborów ćwiczebnych przerwano, zanim się skończyło.',
    next: 'Przygotuj je jeszcze raz. Wyborów z nośnika to nie wstrzymuje.',
  },
  'demo-failed': {
    what: 'Nie udało się przygotować wyborów ćwiczebnych.',
    next: 'Przygotuj je jeszcze raz; jeżeli to się powtarza, zanotuj kod. Wyborów z nośnika to nie wstrzymuje.',
  },
  'store-full': {
    what: 'Dysk jest pełny. Ostatnia zmiana nie została zapisana.',
    next: 'Wszystko wcześniejsze jest bezpieczne. Zwolnij miejsce i wpisz liczbę jeszcze raz.',
  },
  'store-read-only': {
    what: 'Nie można zapisać na dysku. Ostatnia zmiana nie została zapisana.',
    next: 'Wszystko wcześniejsze jest bezpieczne. Sprawdź uprawnienia do folderu programu.',
  },
  cancelled: {
    what: 'Przerwano.',
    next: 'To, co zrobiono wcześniej, zostaje. Można zacząć jeszcze raz: nic się nie powtórzy.',
  },
  'job-under-way': { what: 'To okno jeszcze coś robi.', next: 'Poczekaj, aż skończy, albo to przerwij.' },
  'job-unknown': {
    what: 'Nie wiadomo, jak to się skończyło.',
    next: 'Zobacz, co już zrobiono, i zacznij jeszcze raz: nic się nie powtórzy.',
  },
  'store-in-use': { what: 'Te dane są otwarte w innym oknie.', next: 'Zamknij drugie okno i spróbuj ponownie.' },
  'store-damaged': {
    what: 'Plik z danymi jest uszkodzony.',
    next: 'Nie usuwaj go. Przywróć kopię z tego komputera.',
  },
  'store-emptied': {
    what: 'Plik z danymi jest pusty, a były w nim dane.',
    next: 'Nie usuwaj go. Przywróć kopię z tego komputera.',
  },
  'store-gone': {
    what: 'Nie ma pliku z danymi, który był na tym komputerze.',
    next: 'Jeżeli ktoś go przeniósł, odłóżcie go na miejsce. Jeżeli nie, przywróć kopię z tego komputera.',
  },
  'store-log-missing': {
    what: 'Obok pliku z danymi brakuje dziennika zmian (pliku „-wal”), a z nim ostatnich zapisów.',
    next: 'Jeżeli plik skopiowano bez niego, skopiuj oba. Jeżeli nie, przywróć kopię z tego komputera i wpisz ostatnie zmiany jeszcze raz.',
  },
  'store-older': {
    what: 'Plik z danymi jest starszy niż ten, który tu ostatnio widziano, albo inny.',
    next: 'Ktoś mógł podłożyć dawną kopię. Przywróć najnowszą kopię z tego komputera.',
  },
  'store-tables-differ': {
    what: 'Budowę pliku z danymi zmieniono poza programem.',
    next: 'Nie wpisuj niczego do tego pliku. Przywróć kopię z tego komputera i zgłoś to koordynatorowi.',
  },
  'store-edited': {
    what: 'Zapis w pliku z danymi zmieniono poza programem: nie zgadza się z dziennikiem.',
    next: 'Przywróć kopię z tego komputera, porównaj liczby z papierem i zgłoś to koordynatorowi.',
  },
  'journal-broken': {
    what: 'Dziennik w pliku z danymi jest przerwany albo zmieniony.',
    next: 'Przywróć kopię z tego komputera, porównaj liczby z papierem i zgłoś to koordynatorowi.',
  },
  'store-foreign': {
    what: 'Plik z danymi nie jest plikiem tego programu albo zniszczono jego początek.',
    next: 'Nie usuwaj go. Przywróć kopię z tego komputera.',
  },
  'store-row-unreadable': {
    what: 'Jednego z zapisów w pliku z danymi nie da się odczytać.',
    next: 'Zakończ pracę, otwórz dane jeszcze raz i przywróć kopię z tego komputera.',
  },
  'store-sound': {
    what: 'Danym na tym komputerze nic nie jest, więc niczego nie przywrócono.',
    next: 'Otwórz je i pracuj dalej.',
  },
  'copy-failed': {
    what: 'Nie udało się zapisać kopii danych na tym komputerze. Same dane są zapisane.',
    next: 'Zwolnij miejsce na dysku. Następna kopia powstanie po następnym kroku.',
  },
  'copy-gone': { what: 'Tej kopii już tu nie ma.', next: 'Wybierz inną.' },
  'rescue-failed': {
    what: 'Nie udało się przenieść plików.',
    next: 'Niczego nie usunięto. Zwolnij miejsce na dysku i spróbuj jeszcze raz.',
  },
  'handed-over': {
    what: 'Nie można zacząć od nowa: coś z tych danych już podpisano albo ogłoszono.',
    next: 'Przywróć kopię. Jeżeli żadnej nie da się otworzyć, zadzwoń do koordynatora.',
  },
  'store-newer': { what: 'Te dane zapisała nowsza wersja programu.', next: 'Uruchom nowszą wersję.' },
  'store-unreachable': { what: 'Dysk nie odpowiada.', next: 'Sprawdź, czy dysk jest podłączony, i otwórz ponownie.' },
  'store-path-long': {
    what: 'Ścieżka do folderu z danymi jest za długa: SQLite przyjmuje najwyżej 504 bajty.',
    next: 'Niczego nie zapisano. Przenieś folder programu bliżej początku dysku i uruchom program jeszcze raz.',
  },
  'same-person': {
    what: 'Ta osoba wpisywała już liczby za drugim albo za pierwszym razem.',
    next: 'To wpisanie musi zrobić ktoś, kto nie wpisywał tamtego. Wybierz inną osobę.',
  },
  'too-many-persons': {
    what: 'Te liczby wpisywało już tyle osób, że protokół nie pomieści więcej nazwisk.',
    next: 'Dalej musi wpisywać jedna z nich.',
  },
  'nobody-types': {
    what: 'Nie wiadomo, kto jest przy klawiaturze.',
    next: 'Podaj, kto wpisuje. To, co wpisano, zapisze się zaraz potem.',
  },
  'day-not-confirmed': {
    what: 'To są prawdziwe wybory, a zegar laptopa nie pokazuje dnia głosowania.',
    next: 'Podaj, kto wpisuje, i potwierdź dzień.',
  },
  'member-missing': {
    what: 'Na liście brakuje członka komisji.',
    next: 'Wróć do listy protokołów i otwórz ten protokół ponownie. Nieobecnych się nie usuwa, tylko nie zaznacza.',
  },
  'person-twice': { what: 'Ta osoba jest już na liście.', next: 'Zaznacz ją na liście jako obecną.' },
  'nothing-to-carry': {
    what: 'W tamtym protokole nie ma jeszcze obecności albo godzin.',
    next: 'Wypełnij je tutaj.',
  },
  'signer-absent': {
    what: 'Właściciel tego klucza jest w protokole nieobecny, a podpisują tylko obecni.',
    next: 'Podpisuje przewodniczący albo zastępca, który jest na liście obecnych. Jeżeli lista jest błędna, rozpocznijcie sprostowanie.',
  },
  'no-quorum': {
    what: 'O sprostowaniu decyduje komisja: zaznaczono za mało osób albo nie ma wśród nich przewodniczącego ani zastępcy.',
    next: 'Zaznacz wszystkich obecnych przy decyzji. Jeżeli kogoś brakuje, wezwij tę osobę.',
  },
  'unknown-person': { what: 'Tej osoby nie ma w składzie komisji.', next: 'Wybierz nazwisko z listy.' },
  'wrong-state': {
    what: 'Ten krok nie jest teraz możliwy: protokół jest już na innym etapie.',
    next: 'Wróć do listy protokołów i otwórz go ponownie.',
  },
  'not-ready': {
    what: 'Protokół nie jest jeszcze gotowy.',
    next: 'Popraw błędy, napisz wyjaśnienia i stanowiska, uzupełnij godziny.',
  },
  'not-checked': { what: 'Liczb nie odczytano jeszcze na głos.', next: 'Wróć do odczytania i potwierdź je.' },
  'not-complete': { what: 'Protokół jest niepełny.', next: 'Uzupełnij puste pola.' },
  'not-frozen': { what: 'Protokół nie został jeszcze zamknięty do druku.', next: 'Najpierw zamknij protokół.' },
  'paper-not-made': {
    what: 'Nikt jeszcze nie przygotował wydruku końcowego tego protokołu.',
    next: 'Przygotuj protokół do druku, wydrukujcie go i podpiszcie na papierze. Dopiero potem podpisz plik kluczem.',
  },
  'not-signed': { what: 'Protokół nie jest podpisany.', next: 'Najpierw podpisz go kluczem.' },
  'no-errors': { what: 'Nie ma błędów do wydrukowania.', next: 'Zestawienie nie jest potrzebne.' },
  'wrong-passphrase': {
    what: 'Hasło nie pasuje do tego klucza.',
    next: 'Sprawdź Caps Lock i odstępy między słowami; wpisz jeszcze raz.',
  },
  'key-missing': { what: 'Nie znaleziono pliku klucza.', next: 'Włóż nośnik z kluczem i poszukaj ponownie.' },
  'key-revoked': {
    what: 'Ten klucz unieważniono.',
    next: 'Podpisuje zastępca przewodniczącego albo koordynator wydaje nowy klucz.',
  },
  'not-allowed': { what: 'Do tego kroku potrzebny jest otwarty klucz.', next: 'Zacznij podpisywanie jeszcze raz.' },
  'protocol-damaged': {
    what: 'Przyjęty protokół nie daje się już otworzyć. Wyników nie obliczono.',
    next: 'Przyjmij ten protokół jeszcze raz, z nośnika albo z karty przekazania.',
  },
  'return-unreadable': {
    what: 'Przyczyny zwrotu jednego z protokołów nie da się zapisać w dokumentach. Wyników nie obliczono.',
    next: 'Otwórz ten protokół z listy i wpisz przyczynę jeszcze raz.',
  },
  'nothing-to-publish': {
    what: 'Ta gmina nie ustala wyników żadnych z tych wyborów.',
    next: 'Wyniki ogłasza komisja wyższego stopnia.',
  },
  'key-not-mandated': {
    what: 'To nie jest klucz tej gminy.',
    next: 'Wskaż plik klucza, na który gmina dostała upoważnienie wydawcy.',
  },
  'lot-not-needed': {
    what: 'Takie losowanie nie jest teraz potrzebne.',
    next: 'Wróć do wyników i przeczytaj pytanie jeszcze raz: protokoły mogły się zmienić.',
  },
  'conflict-open': {
    what: 'Są dwie różne podpisane treści jednego protokołu, więc wyniku nie można podpisać.',
    next: 'Otwórz ten protokół z listy i ustal na papierze, która treść obowiązuje; potem zapisz wyniki jeszcze raz.',
  },
  'date-before-voting': {
    what: 'Ta data jest wcześniejsza niż dzień głosowania.',
    next: 'Wpisz dzień, w którym to naprawdę się odbyło.',
  },
  'date-in-future': {
    what: 'Ta data jeszcze nie nadeszła.',
    next: 'Wpisz dzień, w którym to naprawdę się odbyło; sprawdź też zegar komputera.',
  },
  'lot-alone': {
    what: 'Losowania nie przeprowadza jedna osoba.',
    next: 'Wpisz co najmniej dwie różne osoby, które były przy losowaniu, każdą w osobnym wierszu.',
  },
  'lot-malformed': {
    what: 'Zapis losowania nie pasuje do liczby miejsc.',
    next: 'Zaznacz dokładnie tych, których wylosowano.',
  },
  'protocols-open': {
    what: 'Za wcześnie: nie wszystkie protokoły są przyjęte i porównane z papierem.',
    next: 'Przyjmij i porównaj brakujące protokoły; pytanie może się jeszcze zmienić.',
  },
  'ruling-not-needed': {
    what: 'Takie rozstrzygnięcie nie jest teraz potrzebne.',
    next: 'Wróć do wyników: mogło już zostać zapisane albo protokoły się zmieniły.',
  },
  'record-unknown': { what: 'Nie ma takiego wpisu.', next: 'Otwórz wyniki jeszcze raz.' },
  'record-withdrawn': { what: 'Ten wpis już wycofano.', next: 'Zapisz właściwe losowanie albo rozstrzygnięcie.' },
  'not-received': { what: 'Tego protokołu jeszcze nie przyjęto.', next: 'Przyjmij najpierw jego plik albo kartę.' },
  'contents-differ': {
    what: 'Podpisano dwie różne treści tego protokołu.',
    next: 'Otwórz protokół jeszcze raz i zapisz, która z nich jest na papierze.',
  },
  'no-conflict': {
    what: 'Ten protokół ma już tylko jedną treść.',
    next: 'Otwórz go jeszcze raz: ktoś mógł to już rozstrzygnąć.',
  },
  'two-persons': {
    what: 'Papier porównują co najmniej dwie osoby.',
    next: 'Wpisz oba nazwiska, każde w osobnym wierszu.',
  },
  'symbol-short': {
    what: 'To nie jest początek symbolu kontrolnego.',
    next: 'Wpisz co najmniej dwie pierwsze grupy z papieru: dziesięć znaków.',
  },
  'symbol-differs': {
    what: 'Symbol na papierze jest inny niż w przyjętym pliku.',
    next: 'Niczego jeszcze nie wpisano.',
  },
  'symbol-of-none': {
    what: 'Żadna z treści, które przyszły, nie ma takiego symbolu.',
    next: 'Odczytaj symbol jeszcze raz. Jeżeli jest taki sam, poproś komisję o plik z tego właśnie protokołu.',
  },
  'numbers-shown': {
    what: 'Liczby z pliku pokazano, więc to wpisanie już się nie liczy.',
    next: 'Cały papier wpisuje od nowa inna osoba albo zwróć protokół komisji.',
  },
  'saw-the-numbers': {
    what: 'Ta osoba widziała liczby z pliku albo wpisywała, zanim je pokazano.',
    next: 'Papier wpisuje ktoś inny.',
  },
  'not-shown': {
    what: 'Zgodę daje ten, kto obejrzał zmiany.',
    next: 'Naciśnij „Pokaż, co się zmienia” i zdecyduj.',
  },
  'no-correction': {
    what: 'To sprostowanie nie czeka już na zgodę.',
    next: 'Otwórz dział „Przyjmowanie” jeszcze raz.',
  },
  'correction-outdated': {
    what: 'Tego sprostowania nie można już przyjąć: od wczytania coś się zmieniło.',
    next: 'Wczytaj nośnik jeszcze raz i przeczytaj nową decyzję o pliku.',
  },
  'slip-incomplete': { what: 'Brakuje części kodów tej karty.', next: 'Wklej lub sfotografuj wszystkie kody z karty.' },
  'slip-mixed': { what: 'To kody z różnych kart.', next: 'Przyjmuj jedną kartę naraz.' },
  'slip-damaged': { what: 'Kod jest niekompletny albo błędnie odczytany.', next: 'Odczytaj go jeszcze raz.' },
  'other-definition': {
    what: 'Karta pochodzi z innego wydania plików definicyjnych.',
    next: 'Sprawdź numer wydania w obwodzie.',
  },
  damaged: { what: 'Tego pliku albo kodu nie da się odczytać.', next: 'Użyj innej kopii; kod odczytaj jeszcze raz.' },
  'text-unprintable': {
    what: 'W tekście jest znak, którego nie da się wydrukować.',
    next: 'Usuń z wpisanego tekstu emotikony i nietypowe znaki.',
  },
  'bad-time': { what: 'Wpisana godzina nie jest godziną.', next: 'Wpisz ją jak na zegarze, na przykład 7:05.' },
  'text-too-long': {
    what: 'Tekst jest za długi.',
    next: 'Skróć go. Nic nie zostało ucięte.',
  },
  unsaved: {
    what: 'Nie wszystko, co wpisano, jest zapisane.',
    next: 'Zobacz przyczynę na górze ekranu i zapisz jeszcze raz.',
  },
  'store-closed': {
    what: 'W tej samej chwili zakończono tu pracę.',
    next: 'Nic nie zginęło. Otwórz obwód jeszcze raz.',
  },
  'clock-unusable': {
    what: 'Zegar tego komputera pokazuje datę, której nie można zapisać.',
    next: 'Ustaw datę i godzinę w systemie i powtórz. Wcześniejsze zapisy są bezpieczne.',
  },
  'changed-meanwhile': {
    what: 'W innym oknie zapisano tu właśnie coś innego.',
    next: 'Nic nie zostało nadpisane. Porównaj z papierem i wybierz, co ma zostać.',
  },
  'too-many-revisions': {
    what: 'Ten protokół poprawiono już tyle razy, że nie ma numeru dla następnej wersji.',
    next: 'Zadzwoń do koordynatora; protokół można sporządzić na papierze.',
  },
  'frozen-altered': {
    what: 'Zamknięty protokół zmienił się na dysku od chwili wydruku. Niczego nie podpisano.',
    next: 'Otwórz go ponownie do poprawy, porównaj z papierem i zamknij jeszcze raz; poprzedni wydruk jest nieważny.',
  },
  'sealed-damaged': {
    what: 'Podpisany plik uszkodził się na tym dysku. Niczego nie zapisano na nośniku.',
    next: 'Podpisz protokół jeszcze raz tym samym kluczem; liczby i symbol zostają.',
  },
  'definition-changed': {
    what: 'Od zamknięcia protokołu komisja otworzyła nowsze pliki definicyjne.',
    next: 'Sporządźcie nową wersję protokołu; liczby zostają.',
  },
  'would-be-refused': {
    what: 'Gmina nie przyjęłaby tak podpisanego protokołu. Niczego nie podpisano.',
    next: 'Zanotuj kod i zadzwoń do koordynatora.',
  },
  'trust-changed': {
    what: 'W innym oknie otwarto właśnie nowsze pliki definicyjne. Niczego nie podpisano.',
    next: 'Zacznij podpisywanie jeszcze raz.',
  },
  'signing-cancelled': { what: 'Podpisywanie anulowano.', next: 'Niczego nie podpisano.' },
  'key-busy': { what: 'W tym oknie trwa już podpisywanie.', next: 'Poczekaj, aż się skończy.' },
  'folder-no-medium': {
    what: 'Folder na tym komputerze to nie nośnik. Protokołu prawdziwych wyborów nie zapisuje się w folderze.',
    next: 'Włóż pendrive; jeżeli go nie ma, przekaż kartę z kodem i protokół na papierze.',
  },
  'bad-input': { what: 'Wpisanych danych nie można przyjąć.', next: 'Sprawdź zaznaczone miejsce.' },
  'not-yet': { what: 'Ta czynność nie jest jeszcze dostępna w tej wersji.', next: 'Użyj polecenia urna results.' },
  'body-broken-off': {
    what: 'Połączenie z programem przerwało się w połowie.',
    next: 'Zrób to jeszcze raz.',
  },
  'body-incomplete': {
    what: 'Do programu dotarła tylko część danych.',
    next: 'Zrób to jeszcze raz.',
  },
  'body-not-json': {
    what: 'Program nie zrozumiał tego, co przysłało okno.',
    next: 'Zanotuj kod i zadzwoń po pomoc. Nic z tego, co zapisano, nie zginęło.',
  },
  'body-too-large': {
    what: 'To za dużo danych naraz.',
    next: 'Podziel je na części; tekst skróć.',
  },
  'body-too-slow': {
    what: 'Dane docierały do programu zbyt wolno i przerwano ich przyjmowanie.',
    next: 'Zrób to jeszcze raz.',
  },
  'crypto-self-test': {
    what: 'Program nie przeszedł własnego sprawdzianu podpisów i niczego nie podpisze ani nie sprawdzi.',
    next: 'Nie używaj go na tym komputerze. Zainstaluj program jeszcze raz albo weź drugi komputer.',
  },
  'form-duplicate': {
    what: 'Wzór protokołu w plikach definicyjnych ma dwa razy to samo pole albo tę samą regułę.',
    next: 'Nie zaczynaj pracy na tych plikach. Zadzwoń do koordynatora, podając kod.',
  },
  'form-expression': {
    what: 'Reguła we wzorze protokołu jest zapisana z błędem.',
    next: 'Nie zaczynaj pracy na tych plikach. Zadzwoń do koordynatora, podając kod.',
  },
  'form-invalid': {
    what: 'Wzór protokołu w plikach definicyjnych jest nieprawidłowy.',
    next: 'Nie zaczynaj pracy na tych plikach. Zadzwoń do koordynatora, podając kod.',
  },
  'form-placeholder': {
    what: 'Opis reguły we wzorze protokołu odwołuje się do liczby, której nie ma.',
    next: 'Nie zaczynaj pracy na tych plikach. Zadzwoń do koordynatora, podając kod.',
  },
  'form-unknown-field': {
    what: 'Wzór protokołu wymienia pole, którego nie ma.',
    next: 'Nie zaczynaj pracy na tych plikach. Zadzwoń do koordynatora, podając kod.',
  },
  'form-unknown-remark': {
    what: 'Wzór protokołu wymienia uwagę, której nie ma.',
    next: 'Nie zaczynaj pracy na tych plikach. Zadzwoń do koordynatora, podając kod.',
  },
  'form-unknown-rule': {
    what: 'Wzór protokołu wymienia regułę, której nie ma.',
    next: 'Nie zaczynaj pracy na tych plikach. Zadzwoń do koordynatora, podając kod.',
  },
  internal: {
    what: 'To błąd programu. Tego kroku nie zapisano; wszystko, co zapisano wcześniej, jest bezpieczne.',
    next: 'Spróbuj jeszcze raz. Jeżeli to się powtarza, zanotuj kod i zadzwoń po pomoc.',
  },
  'no-room-beside': {
    what: 'Na nośniku nie ma miejsca na nowe wyniki obok poprzednich.',
    next: 'Zwolnij miejsce albo weź inny nośnik. Poprzednie wyniki leżą tam nadal w całości.',
  },
  'not-a-protocol': {
    what: 'Na karcie przekazania mieści się tylko podpisany protokół tych wyborów.',
    next: 'Najpierw podpiszcie protokół.',
  },
  'not-differing': {
    what: 'Tej pozycji nie trzeba już odczytywać: wpisano ją dwa razy tak samo.',
    next: 'Ekran pokazuje, co zostało do odczytania.',
  },
  'qr-alphabet': {
    what: 'Tego tekstu nie da się zapisać kodem na karcie przekazania.',
    next: 'Przekaż protokół na nośniku i na papierze. Zanotuj kod i zadzwoń po pomoc.',
  },
  'qr-too-long': {
    what: 'Protokół nie mieści się w kodzie na karcie przekazania.',
    next: 'Przekaż go na nośniku i na papierze.',
  },
  'store-missing': {
    what: 'W tym miejscu nie ma pliku z danymi.',
    next: 'Otwórz pliki definicyjne jeszcze raz albo przywróć kopię.',
  },
  'token-spent': {
    what: 'Ten adres otwarto już w innym oknie.',
    next: 'Wróć do tamtego okna. Nowy adres pokaże się po naciśnięciu Enter w terminalu programu.',
  },
  'too-long': {
    what: 'Protokół jest za długi na kartę przekazania.',
    next: 'Przekaż go na nośniku i na papierze.',
  },
  'unknown-call': {
    what: 'Okno poprosiło o coś, czego ten program nie zna.',
    next: 'Zamknij okno i uruchom program jeszcze raz: okno i program są z różnych wydań.',
  },
  'unknown-form': {
    what: 'Program nie zna wzoru tego protokołu.',
    next: 'Zadzwoń do koordynatora, podając kod.',
  },
  'unknown-path': {
    what: 'Ten protokół nie ma takiego pola.',
    next: 'Zanotuj kod i zadzwoń po pomoc. Nic z tego, co zapisano, nie zginęło.',
  },
  'unknown-protocol': {
    what: 'Tego protokołu w tym obwodzie nie ma.',
    next: 'Wróć do listy protokołów.',
  },
  'unknown-remark': {
    what: 'Ten protokół nie ma takiego miejsca na uwagi.',
    next: 'Zanotuj kod i zadzwoń po pomoc. Nic z tego, co zapisano, nie zginęło.',
  },
  'unknown-rule': {
    what: 'Ten protokół nie ma takiej reguły.',
    next: 'Zanotuj kod i zadzwoń po pomoc. Nic z tego, co zapisano, nie zginęło.',
  },
  'wrong-commune': {
    what: 'To karta innej gminy.',
    next: 'Przekaż ją właściwej gminie.',
  },
  'wrong-precinct': {
    what: 'W tej gminie nie ma takiego protokołu: numer obwodu albo wybory są inne.',
    next: 'Sprawdź, czy kartę przywiozła właściwa komisja.',
  },
};
