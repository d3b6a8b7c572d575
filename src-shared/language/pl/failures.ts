/** Failures of the core in plain words, by their stable code: what happened and what to do next. */
export type FailureText = { what: string; next: string };

export const failure = {
  unknown: 'Nie udało się tego zrobić.',
  unknownNext: 'Nic nie zginęło. Spróbuj jeszcze raz; jeżeli to się powtarza, zanotuj kod i zadzwoń po pomoc.',
  code: (code: string) => `Kod: ${code}.`,
  /** Beside the field; the note names the character. */
  unprintable: 'W tym polu jest znak, którego nie da się wydrukować.',
  call: (name: string, phone: string) => `Koordynator gminny: ${name}, tel. ${phone}.`,
};

export const failures: Readonly<Record<string, FailureText>> = {
  'core-unreachable': {
    what: 'Program nie odpowiedział i nie wiadomo, czy to się udało.',
    next: 'Gdy znów odpowie, zrób to jeszcze raz. To, co zapisane, nie zginęło.',
  },
  'window-unknown': {
    what: 'To okno nie jest już połączone z programem.',
    next: 'Tej czynności nie wykonano. Wróć do okna, które działa, albo uruchom program jeszcze raz.',
  },
  'no-package': {
    what: 'Na tym nośniku nie ma pakietu wyborów.',
    next: 'Wskaż inny nośnik albo poproś koordynatora o nowy.',
  },
  'package-incomplete': {
    what: 'Pakiet wyborów jest niepełny.',
    next: 'Poproś koordynatora o ponowne zapisanie całego pakietu.',
  },
  'package-inconsistent': {
    what: 'Pliki pakietu wyborów nie pasują do siebie.',
    next: 'Nie używaj tego nośnika. Poproś koordynatora o nowy pakiet.',
  },
  'signature-invalid': {
    what: 'Podpis pod pakietem nie jest prawdziwy.',
    next: 'Nie otwieraj go. Zgłoś to koordynatorowi.',
  },
  'issuer-not-compared': {
    what: 'Porównany odcisk nie jest odciskiem tego pakietu.',
    next: 'Porównaj odcisk jeszcze raz, grupa po grupie.',
  },
  'demo-issuer': {
    what: 'Pakiet ćwiczebny nie może otworzyć prawdziwych wyborów.',
    next: 'Wskaż pakiet prawdziwych wyborów.',
  },
  'unknown-precinct': { what: 'W tej gminie nie ma takiego obwodu.', next: 'Sprawdź numer na pieczęci komisji.' },
  'older-package': {
    what: 'Na tym komputerze jest już nowsze wydanie pakietu.',
    next: 'Użyj nośnika z nowszym wydaniem.',
  },
  'other-election': { what: 'To są inne wybory niż zapisane na tym komputerze.', next: 'Sprawdź nośnik.' },
  'medium-gone': { what: 'Nośnika już nie widać.', next: 'Włóż go ponownie i poczekaj, aż pojawi się na liście.' },
  'medium-full': { what: 'Na nośniku brakuje miejsca.', next: 'Usuń z niego zbędne pliki albo weź inny.' },
  'medium-read-only': {
    what: 'Na tym nośniku nie można zapisywać.',
    next: 'Przesuń przełącznik blokady albo weź inny nośnik.',
  },
  'medium-wrong-bytes': {
    what: 'Nośnik oddał co innego, niż na nim zapisano.',
    next: 'Nie używaj go więcej. Zapisz na innym.',
  },
  'medium-busy': {
    what: 'Inny program używa nośnika.',
    next: 'Zamknij otwarte z niego pliki, poczekaj na antywirusa i spróbuj ponownie.',
  },
  'medium-failing': { what: 'Nośnik zgłasza błędy.', next: 'Weź inny nośnik.' },
  'store-full': {
    what: 'Dysk jest pełny. Ostatnia zmiana nie została zapisana.',
    next: 'Wszystko wcześniejsze jest bezpieczne. Zwolnij miejsce i wpisz liczbę jeszcze raz.',
  },
  'store-read-only': {
    what: 'Nie można zapisać na dysku. Ostatnia zmiana nie została zapisana.',
    next: 'Wszystko wcześniejsze jest bezpieczne. Sprawdź uprawnienia do folderu programu.',
  },
  'store-in-use': { what: 'Te dane są otwarte w innym oknie.', next: 'Zamknij drugie okno i spróbuj ponownie.' },
  'store-damaged': {
    what: 'Plik z danymi jest uszkodzony.',
    next: 'Nie usuwaj go. Skopiuj plik i przywróć najnowszą kopię zapasową.',
  },
  'store-newer': { what: 'Te dane zapisała nowsza wersja programu.', next: 'Uruchom nowszą wersję.' },
  'store-unreachable': { what: 'Dysk nie odpowiada.', next: 'Sprawdź, czy dysk jest podłączony, i otwórz ponownie.' },
  'store-path-long': {
    what: 'Ścieżka do folderu z danymi jest za długa: SQLite przyjmuje najwyżej 504 bajty.',
    next: 'Niczego nie zapisano. Przenieś folder programu bliżej początku dysku i uruchom program jeszcze raz.',
  },
  'same-person': {
    what: 'Drugi raz musi wpisywać inna osoba.',
    next: 'Wybierz osobę, która nie wpisywała za pierwszym razem.',
  },
  'unknown-person': { what: 'Nie wiadomo, kto wpisuje.', next: 'Wybierz nazwisko z listy.' },
  'wrong-state': {
    what: 'Ten krok nie jest teraz możliwy: protokół jest już gdzie indziej na swojej drodze.',
    next: 'Wróć do listy protokołów i otwórz go ponownie.',
  },
  'not-ready': {
    what: 'Protokół nie jest jeszcze gotowy.',
    next: 'Popraw błędy, napisz wyjaśnienia i stanowiska, uzupełnij godziny.',
  },
  'not-checked': { what: 'Liczb nie odczytano jeszcze na głos.', next: 'Wróć do odczytania i potwierdź je.' },
  'not-complete': { what: 'Protokół jest niepełny.', next: 'Uzupełnij puste pola.' },
  'not-frozen': { what: 'Protokół nie został jeszcze zamknięty do druku.', next: 'Najpierw wykonaj wydruk.' },
  'not-signed': { what: 'Protokół nie jest podpisany.', next: 'Najpierw podpisz go kluczem.' },
  'no-errors': { what: 'Nie ma błędów do wydrukowania.', next: 'Zestawienie nie jest potrzebne.' },
  'wrong-passphrase': {
    what: 'Hasło nie pasuje do tego klucza.',
    next: 'Sprawdź Caps Lock i odstępy między słowami; wpisz jeszcze raz.',
  },
  'key-missing': { what: 'Pliku klucza już nie widać.', next: 'Włóż nośnik z kluczem i poszukaj ponownie.' },
  'key-revoked': {
    what: 'Ten klucz unieważniono.',
    next: 'Podpisuje zastępca przewodniczącego albo koordynator wydaje nowy klucz.',
  },
  'not-allowed': { what: 'Do tego kroku potrzebny jest otwarty klucz.', next: 'Zacznij podpisywanie jeszcze raz.' },
  'protocol-damaged': {
    what: 'Przyjęty protokół nie daje się już otworzyć. Wyników nie obliczono.',
    next: 'Przyjmij ten protokół jeszcze raz, z nośnika albo z karty przekazania.',
  },
  'nothing-to-publish': {
    what: 'Ta gmina nie ustala wyników żadnych z tych wyborów.',
    next: 'Wyniki ogłasza komisja wyższego stopnia.',
  },
  'key-not-mandated': {
    what: 'To nie jest klucz tej gminy.',
    next: 'Wskaż plik klucza, który gmina dostała od wydawcy pakietu.',
  },
  'lot-not-needed': {
    what: 'Takie losowanie nie jest teraz potrzebne.',
    next: 'Wróć do wyników i przeczytaj pytanie jeszcze raz: protokoły mogły się zmienić.',
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
    what: 'O takie rozstrzygnięcie nikt teraz nie pyta.',
    next: 'Wróć do wyników: mogło już zostać zapisane albo protokoły się zmieniły.',
  },
  'recorded-meanwhile': {
    what: 'W tej samej chwili zapisano coś innego.',
    next: 'Przeczytaj wyniki jeszcze raz; jeżeli pytanie nadal stoi, zapisz ponownie.',
  },
  'record-unknown': { what: 'Nie ma takiego wpisu.', next: 'Otwórz wyniki jeszcze raz.' },
  'record-withdrawn': { what: 'Ten wpis już wycofano.', next: 'Zapisz właściwe losowanie albo rozstrzygnięcie.' },
  'not-received': { what: 'Tego protokołu jeszcze nie przyjęto.', next: 'Przyjmij najpierw jego plik albo kartę.' },
  'slip-incomplete': { what: 'Brakuje części kodów tej karty.', next: 'Wklej lub sfotografuj wszystkie kody z karty.' },
  'slip-mixed': { what: 'To kody z różnych kart.', next: 'Przyjmuj jedną kartę naraz.' },
  'slip-damaged': { what: 'Kod jest niepełny albo przekłamany.', next: 'Odczytaj go jeszcze raz.' },
  'other-definition': { what: 'Karta pochodzi z innego wydania pakietu.', next: 'Sprawdź numer wydania w obwodzie.' },
  damaged: { what: 'Tego kodu nie da się odczytać.', next: 'Odczytaj kod jeszcze raz albo użyj nośnika.' },
  'text-unprintable': {
    what: 'W tekście jest znak, którego nie da się wydrukować.',
    next: 'Usuń z wpisanego tekstu emotikony i nietypowe znaki.',
  },
  'bad-input': { what: 'Wpisanych danych nie można przyjąć.', next: 'Sprawdź zaznaczone miejsce.' },
  'not-yet': { what: 'Ta czynność nie jest jeszcze dostępna w tej wersji.', next: 'Użyj polecenia urna results.' },
};
