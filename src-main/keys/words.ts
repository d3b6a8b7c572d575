/**
 * 1,024 Polish nouns of 5 to 7 letters for passphrases, composed for Urna: no diacritics in their correct spelling (any
 * keyboard can type them), and no two differ by a single letter (a slip of the finger never makes another word). Ten bits each.
 */
export const PASSPHRASE_WORDS: readonly string[] = `
adres agawa agent agrafka akacja akord aktor alarm album aleja alfabet altana ambona ananas angora anons antena
antyk apteka arbuz arena arkada arkusz artysta asfalt aster atlas autobus awans azalia babka bakalie balon balsam
banan bandera barszcz barwa basen baszta bateria batuta bazar bazylia belka beret beton bigos bilard bilet biolog
biuro biwak blacha blask bluszcz bluza bobas bocian boczek bombka borowik borsuk botanik brama bratek broda brokat
bryczka bryza brzeg brzoza budka bufet bukiet bulion bulwa burak burza butelka bylina bystrze cebula cement centrum
cesarz chaber chata chleb chmiel chmura chodnik choinka chomik chrust chrzan ciasto cisza cnota cukier cukinia cyfra
cygaro cykada cyklon cymbal cyprys cytat cytryna czajka czajnik czapla czekan czepek czereda czubek czynsz danie
datek debata debiut dekada dekret delfin delta deptak derby derka deser deszcz detal diadem diament dieta diuna
dobro dolar dolina domek domino dorada dorsz dowcip dozorca drabina dragon dramat drewno droga drozd drzewo drzwi
dudek dukat dusza dworzec dykta dynamo dynia dyplom dystans dywan dzban dziadek dziecko dzieje dziupla dziura dzwon
dzwonek edykt efekt ekipa ekler ekran ekspres elita emalia esencja eskadra estrada etiuda etyka fabryka fajans fajka
falbana fanfara farba fartuch fasada fasola fauna felga ferie figiel figura fikus filar finisz fiolet firanka firma
fiszka fizyk flaga flakon flaming flesz flisak flora folder folia forteca fortuna forum fotel foton fraza fregata
fresk front frytka fundusz furtka futro futryna gabinet galera ganek gazda gazeta gejzer gitara glazura gleba glina
globus gmach gniazdo godzina goniec gorset goryl gospoda gotyk grabie grafit granat granica grobla groch grono grosz
groszek grota gruda grunt gruszka grzanka grzebyk grzmot grzyb guzik gwara gwiazda gwint gwizdek haczyk halka halny
hamak hamulec handel hangar harcerz harfa harpun hejnal hektar herbata hetman hiacynt hobby hokej homar honor hrabia
humor huragan hydrant iglica ikona imbir imbryk impas impet indeks indyk interes iskra jacht jagoda jajko jamnik
jarmark jarzyna jawor jedlina jesion jesiotr jezioro jogurt jowisz jubilat jubiler jupiter juror kabaret kabel
kabina kaczka kadet kafelek kaftan kajak kajuta kakao kaktus kaliber kamera kanapa kangur kanion kantor kanwa kapela
kapitan kapral kapsel kaptur kapusta karat karbid karczma karmel karmnik karta karton kaseta kasjer kasza katedra
kauczuk kawior kawka kawon kciuk kefir kelner kemping kibic kielich kijanka kilof kimono kiosk kisiel kitel klacz
klakson klamka klapa klarnet klaster klaun klawisz klejnot klepka kleszcz klimat klinika klips klocek klomb klosz
klown kminek koala kobalt kobra kofeina kogut kokarda kokos koktajl kolacja kolarz kolba kolczyk kolega kolej
kolejka kolor komata kombajn komedia komiks komin komitet komora kompas kompot koncert kondor kongres konik konkurs
konsola konto koparka koper koperek koperta kopia kopiec kopyto koral kordon korek korona korpus kosmos kostium
kostka koszt koszula koszyk kotara kotlet kotlina kotwica kozak krakers kraniec krasnal krata krawat kreda kredens
kreska krokiet krokus kromka kronika krosno krowa krupnik kruszec krypta krytyk krzem krzyk krzywa kubek kuchnia
kufel kuglarz kulig kulisa kumpel kunszt kupon kurant kurier kurtyna kustosz kuter kwadra kwant kwarc kwartet kwiat
kwota laser laska lasso laurka lawina legion lejce lejek lekarz lekcja leming lemur lepik liana libra liceum liczba
lilia limit lipiec listek litera lizak logika lokum lotka lotnik lotos ludzie lustro lutnia magia magnes makata
makler malina malwa mandat manewr mango manna marka marker marmur marsz marzec masarz maszt matura mazak mazur mebel
medal medyk melasa melon menuet meteor metka metoda metro mikrob mikser milion minuta misja mistrz mlecz mleko mnich
model modrak moment moneta morela morze moskit motor motyka motyl mufka mulda mundur mural murarz murawa muskat
muszka muzeum muzyk nafta najem nakaz namiot napar naped napis narcyz narty narwal nasyp natka nawias nawyk nazwa
nizina nocleg nokaut norka notes nowela numer nurek nutria nylon obcas oberek obiad obieg obiekt objaw obora obraz
obrona obrus obszar obuwie ocean ocena oczko odcisk oddech odlew odlot odpis odruch odwaga oferta ogrom ojciec
okrasa okres olcha olimp oliwa omlet opaska opera opinia opona oprawa optyk oracz orator orbita order organ orlik
ornat orszak orzech osada osika osoba ostrze otoman owies owijka ozdoba padok pagina pajac pakiet palacz palec
paleta paliwo palma panda panel papaja papier papuga parada parkan pasek pasja pasmo pastel pastor patent patyk
pauza pawian penny perla peron pestka piecyk pieprz piknik pilot pionek piorun pisak pizza placek plakat platan
plecak plisa plusk pluton poczta podium poemat poeta pogoda pojazd pokaz poker polana polewa polka pomelo pomnik
pomoc pomost pompa pompon poncz ponton portal potok powiew pozew praca pralka prawda prawo premia prezes proces
profil prorok proso prosta proza puchar pudel puenta pukiel pulpit pumeks punkt puzon rabat racja radar radio radny
ramka ranga raport ratusz refren regal regaty regula rekin rekord rekrut rektor relaks remis remont rewers rewia
robak robot roleta rolnik romans rondel rondo rower rozkaz rozum rubin rulon rurka ruszt rycerz rydwan rylec rymarz
rynek rynna rysik rzeka rzemyk sadza safari salut sandal sanki sarna satyna schody schron seler senat senior serce
seria sernik serwis sesja sezam sezon siano silnik skala skarb skarpa skaut skecz skiba sklep skobel skrzat skunks
skwar slajd slalom slang slogan smalec smardz smuga sobota sonata sonda sopel sopran sosna spacer spadek spiker
spinka splot sport srebro sroka stacja stado start statek statua stawka stepy sterta stolik stopa strajk strefa
stroik strop struna strych studio sufit sukces suknia sumak surdut sweter symbol syrena system szabla szachy szafa
szafir szalik szansa szarak szczaw szczur szczyt szelki szept szereg szeryf szewc szkic szlak szmer sznur szofer
szopka szpada szron sztaba sztorm sztuka sztych szyba szyld szynka tabela tablet tabor tafla tajga talent talerz
talia tandem tapeta taras tartak tasak teatr teczka tekst temat tempo tenis tenor teoria teren termin termos tkacz
toast tomik topaz topola torba toster towar trakt trapez trawa trener triumf trufla trykot tryton trzon tubka tukan
tunel tunika turban turkus twarz tygrys tykwa uchwyt uczta ugoda ulewa ulica umowa uncja urlop ustawa uwaga wafel
wagon waluta wapno watra wczasy werbel wersja wesele wiadro wianek wiara wiatr wicher widok wiedza wieko wierch
wiersz wiking wilga winda wioska wirnik wizja wizyta wodnik wotum wrotki wrzos wtorek wujek wulkan wykaz wykop
wykres wylot wynik wyrok wyspa wywiad zabawa zajazd zakupy zakwas zalew zamek zapach zapas zarost zarys zaspa zastaw
zasuwa zatoka zator zawory zebra zegar zenit zeszyt ziarno ziemia zjawa zmiana zmrok znicz zorza zwiad zwierz
`
  .trim()
  .split(/\s+/);
